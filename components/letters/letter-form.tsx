'use client';

import { useTranslations } from 'use-intl';
import { CheckboxField, SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import type { LetterKind, LetterLang } from '#lib/domain/letters/letter-terms.ts';
import { letterSchema, newLetterSchema } from '#lib/letters/schema.ts';

type LetterFormProps = {
  action: FormAction;
  requestId: string;
  version?: number;
  kind: LetterKind;
  lang: LetterLang;
  templates: Option[];
  bodies: Option[];
  /** Remedies to choose from, for a new letter that takes one up; with one it is settled. */
  remedies?: Option[];
  defaultValues: Record<string, unknown>;
};

/** A letter as one writes it: paper, addressee, text, and what goes on the envelope and below the text. */
export function LetterForm(props: LetterFormProps) {
  const { action, requestId, version, kind, lang, templates, bodies, remedies = [], defaultValues } = props;
  const t = useTranslations('letters.form');
  const tNew = useTranslations('letters.new');
  const isNew = version === undefined;
  const [only] = remedies;
  return (
    <Form
      schema={(isNew ? newLetterSchema : letterSchema) as never}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={defaultValues}
      aria-labelledby="letter-title"
    >
      {isNew && <input type="hidden" name="kind" value={kind} />}
      {only && remedies.length === 1 && <input type="hidden" name="remedyKey" value={only.value} />}
      {remedies.length > 1 && (
        <SelectField name="remedyKey" label={tNew('choose-remedy')} options={remedies} required />
      )}
      <SelectField
        name="templateId"
        label={t('template')}
        hint={t('template-hint')}
        options={templates}
        required
      />
      <ComboboxField
        name="authorityId"
        label={t('authority')}
        options={bodies}
        placeholder={t('choose-authority')}
        required
      />
      <TextField name="subject" label={t('subject')} required lang={lang} autoComplete="off" />
      <TextareaField
        name="body"
        label={t('body')}
        hint={t('body-hint', { example: '{our_date}' })}
        rows={18}
        lang={lang}
        required
      />
      <CheckboxField name="withTrace" label={t('with-trace')} hint={t('with-trace-hint')} />
      <Disclosure summary={t('more')} open>
        <div className="grid gap-5">
          <TextField
            name="fields.official"
            label={t('official')}
            hint={t('official-hint')}
            lang={lang}
            autoComplete="off"
          />
          <TextareaField
            name="fields.address"
            label={t('address')}
            hint={t('address-hint')}
            rows={2}
            lang={lang}
          />
          <TextareaField name="fields.sender_address" label={t('sender_address')} rows={2} lang={lang} />
          <TextField name="fields.position" label={t('position')} lang={lang} autoComplete="off" />
          <TextareaField name="fields.attachments" label={t('attachments')} rows={2} lang={lang} />
        </div>
      </Disclosure>
      <div>
        <SubmitButton>{isNew ? t('save-new') : t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
