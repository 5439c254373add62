'use client';

import { useTranslations } from 'use-intl';
import { RadioField, SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { dayKinds, setDaySchema, setYearSchema, yearStatuses } from '#lib/calendars/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type DayFormProps = { action: FormAction; requestId: string; bodies: Option[] };

/** A day said by hand, over what is shipped. */
export function DayForm({ action, requestId, bodies }: DayFormProps) {
  const t = useTranslations('laws.calendar');
  return (
    <Form schema={setDaySchema} action={action} requestId={requestId} aria-label={t('add')}>
      <DateField name="day" label={t('day')} required />
      <RadioField
        name="kind"
        label={t('kind')}
        options={dayKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue="off"
        columns
      />
      <TextField name="name" label={t('name')} />
      <DateField name="movedFrom" label={t('moved-from')} />
      <TextField name="legalRef" label={t('legal')} hint={t('legal-hint')} required />
      <SelectField name="authorityId" label={t('for')} options={bodies} placeholder={t('for-all')} />
      <SubmitButton className="justify-self-start">{t('add-do')}</SubmitButton>
    </Form>
  );
}

type YearFormProps = {
  action: FormAction;
  requestId: string;
  values: { status: string; note: string };
};

/** How far a year can be trusted, and on what ground. */
export function YearForm({ action, requestId, values }: YearFormProps) {
  const t = useTranslations('laws.calendar');
  return (
    <Form
      schema={setYearSchema}
      action={action}
      requestId={requestId}
      defaultValues={values}
      aria-label={t('status-label')}
    >
      <RadioField
        name="status"
        label={t('status-label')}
        options={yearStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <TextareaField name="note" label={t('status-note')} rows={2} required />
      <SubmitButton className="justify-self-start" variant="secondary">
        {t('status-do')}
      </SubmitButton>
    </Form>
  );
}
