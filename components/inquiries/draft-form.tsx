'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CheckboxField, SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { SendingChannel } from '#lib/domain/inquiry/move-schema.ts';
import { draftSchema } from '#lib/inquiries/schema.ts';
import { ChannelField } from './channel-field.tsx';
import { HiddenField } from './hidden-field.tsx';

export type DraftChoices = {
  bodies: Option[];
  languages: Option[];
  regimes: { value: string; label: string; dead: SendingChannel[] }[];
  /** By body: the law proposed, and the sentence that says why. */
  proposals: Record<string, { regimeId: string; why: string } | null>;
  openQuestions: { id: string; text: string; lang: string }[];
  /** Asked before in vain, each with where and what came of it, in words. */
  askedBefore: { id: string; text: string; lang: string; why: string }[];
};

type DraftFormProps = {
  choices: DraftChoices;
  action: FormAction;
  requestId: string;
  version?: number;
  defaultValues: Record<string, unknown>;
};

/** An inquiry as one writes it: to whom, under which law, what is asked, and the letter. */
export function DraftForm({ choices, action, requestId, version, defaultValues }: DraftFormProps) {
  const t = useTranslations('inquiries.form');
  const tAsked = useTranslations('judgements.asked');
  const [authorityId, setAuthority] = useState(String(defaultValues.authorityId ?? ''));
  const [regimeId, setRegime] = useState(String(defaultValues.regimeId ?? ''));
  const proposal = choices.proposals[authorityId];
  const regime = choices.regimes.find(({ value }) => value === (regimeId || proposal?.regimeId));
  return (
    <Form
      schema={draftSchema as never}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={defaultValues}
      aria-labelledby="draft-title"
    >
      <ComboboxField
        name="authorityId"
        label={t('authority')}
        hint={t('authority-hint')}
        options={choices.bodies}
        placeholder={t('choose-authority')}
        onChange={setAuthority}
        required
      />
      <SelectField
        name="regimeId"
        label={t('regime')}
        hint={authorityId === '' ? undefined : (proposal?.why ?? t('proposed-none'))}
        options={choices.regimes}
        placeholder={t('regime-auto')}
        onChange={(event) => setRegime(event.currentTarget.value)}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <ChannelField
          label={t('channel')}
          hint={t('channel-hint')}
          dead={regime?.dead ?? []}
          law={regime?.label ?? ''}
        />
        <SelectField name="lang" label={t('lang')} options={choices.languages} />
      </div>
      <TextField name="subject" label={t('subject')} hint={t('subject-hint')} required autoComplete="off" />
      <FieldRows
        name="questions"
        legend={t('questions')}
        hint={t('questions-hint')}
        addLabel={t('add-question')}
        removeLabel={(number) => t('remove-question', { number })}
        compact
      >
        {({ index, name }) => (
          <>
            <HiddenField name={name('id')} />
            <HiddenField name={name('openQuestionId')} />
            <HiddenField name={name('repeatsId')} />
            <TextareaField name={name('text')} label={t('question', { number: index + 1 })} rows={1} />
          </>
        )}
      </FieldRows>
      {choices.askedBefore.length > 0 && (
        <fieldset className="grid gap-0.5">
          <legend className="mb-1 font-semibold">{tAsked('title')}</legend>
          <p className="text-muted text-sm">{tAsked('hint')}</p>
          {choices.askedBefore.map(({ id, text, lang, why }) => (
            <CheckboxField
              key={id}
              name="fromEarlier"
              value={id}
              label={<span lang={lang}>{text}</span>}
              hint={why}
            />
          ))}
        </fieldset>
      )}
      {choices.openQuestions.length > 0 && (
        <fieldset className="grid gap-0.5">
          <legend className="mb-1 font-semibold">{t('from-open')}</legend>
          {choices.openQuestions.map(({ id, text, lang }) => (
            <CheckboxField key={id} name="fromOpen" value={id} label={<span lang={lang}>{text}</span>} />
          ))}
        </fieldset>
      )}
      <TextareaField name="body" label={t('body')} rows={10} optional={t('optional')} />
      <FieldRows
        name="complainedOf"
        legend={t('complained-of')}
        hint={t('complained-of-hint')}
        addLabel={t('add-complained')}
        removeLabel={(number) => t('remove-complained', { number })}
        min={0}
        max={20}
        compact
      >
        {({ index, name }) => (
          <ComboboxField
            name={name('authorityId')}
            label={t('complained-body', { number: index + 1 })}
            options={choices.bodies}
            placeholder={t('choose-authority')}
          />
        )}
      </FieldRows>
      <div>
        <SubmitButton>{version === undefined ? t('save-new') : t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
