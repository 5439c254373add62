'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { CheckboxField, RadioField, SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { judgements } from '#lib/domain/inquiry/judgement.ts';
import { judgementSchema } from '#lib/judgements/schema.ts';

/** A remedy that can become a step, in words. */
export type RemedyChoice = {
  key: string;
  name: string;
  because: string;
  /** The law's limit; null where it sets none. */
  limit: string | null;
};

type JudgementFormProps = {
  action: FormAction;
  requestId: string;
  version: number;
  remedies: readonly RemedyChoice[];
  holders: readonly Option[];
  defaultValues: Record<string, unknown>;
  /** There are steps from an earlier judgement. */
  again: boolean;
};

/** A lawyer's judgement: how it is, why, and what follows. */
export function JudgementForm(props: JudgementFormProps) {
  const { action, requestId, version, remedies, holders, defaultValues, again } = props;
  const t = useTranslations('judgements');
  const reading = useDateReading();
  const who = (name: string) => (
    <SelectField name={name} label={t('page.who')} options={holders} placeholder={t('page.nobody')} />
  );
  return (
    <Form
      schema={judgementSchema as never}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={defaultValues}
      aria-labelledby="judgement-title"
    >
      <RadioField
        name="verdict"
        label={t('page.verdict')}
        required
        options={judgements.map((value) => ({
          value,
          label: t(`verdict.${value}`),
          description: t(`verdict-hint.${value}`),
        }))}
      />
      <TextareaField
        name="grounds"
        label={t('page.grounds')}
        hint={t('page.grounds-hint')}
        rows={5}
        required
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t('page.remedies')}</legend>
        {remedies.length === 0 && <p className="text-muted text-sm">{t('page.remedies-none')}</p>}
        {again && <p className="text-muted text-sm">{t('page.saved-steps')}</p>}
        {remedies.map(({ key, name, because, limit }, index) => (
          <div key={key} className="group/remedy grid gap-3 rounded-md border border-line bg-surface p-3">
            <input type="hidden" name={`remedies.${index}.key`} value={key} />
            <CheckboxField
              name={`remedies.${index}.chosen`}
              label={<span className="font-semibold">{name}</span>}
              hint={`${because} · ${limit ?? t('page.no-limit')}`}
            />
            <div className="hidden gap-3 ps-8 group-has-[[name$=chosen]:checked]/remedy:grid">
              {!limit && (
                <DateField name={`remedies.${index}.dueOn`} label={t('page.due')} reading={reading} />
              )}
              {who(`remedies.${index}.assigneeId`)}
              <CheckboxField name={`remedies.${index}.hard`} label={t('page.hard')} />
            </div>
          </div>
        ))}
      </fieldset>
      <FieldRows
        name="steps"
        legend={t('page.own')}
        addLabel={t('page.add')}
        removeLabel={(number) => t('page.remove', { number })}
        min={0}
        max={20}
      >
        {({ index, name }) => (
          <>
            <TextField
              name={name('title')}
              label={t('page.own-what', { number: index + 1 })}
              autoComplete="off"
            />
            <div className="grid items-start gap-3 sm:grid-cols-2">
              <DateField name={name('dueOn')} label={t('page.due')} reading={reading} />
              {who(name('assigneeId'))}
            </div>
            <CheckboxField name={name('hard')} label={t('page.hard')} />
          </>
        )}
      </FieldRows>
      <div>
        <SubmitButton>{t('page.save')}</SubmitButton>
      </div>
    </Form>
  );
}
