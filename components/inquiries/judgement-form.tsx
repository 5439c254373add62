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
import { type RemedyChoice, StepChoice } from './step-choice.tsx';

type JudgementFormProps = {
  action: FormAction;
  requestId: string;
  version: number;
  remedies: readonly RemedyChoice[];
  /** Open courts and bodies outside the inquiry's own law. */
  procedures: readonly RemedyChoice[];
  /** Where those that are closed stand, with the reason. */
  proceduresHref: string;
  holders: readonly Option[];
  defaultValues: Record<string, unknown>;
  /** There are steps from an earlier judgement. */
  again: boolean;
};

/** A lawyer's judgement: how it is, why, and what follows. */
export function JudgementForm(props: JudgementFormProps) {
  const { action, requestId, version, remedies, procedures, holders, defaultValues, again } = props;
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
        {remedies.map((choice, index) => (
          <StepChoice key={choice.key} choice={choice} name={`remedies.${index}`} who={who} />
        ))}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t('page.outside')}</legend>
        <p className="text-muted text-sm">
          {t(procedures.length > 0 ? 'page.outside-hint' : 'page.outside-none')}{' '}
          <a href={props.proceduresHref} className="link">
            {t('page.outside-others')}
          </a>
        </p>
        {procedures.map((choice, index) => (
          <StepChoice key={choice.key} choice={choice} name={`procedures.${index}`} who={who} />
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
