'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ImpactList, type ImpactWords } from '#components/due/impact-list.tsx';
import { RadioField, SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { dayKinds, setDaySchema, setYearSchema, yearStatuses } from '#lib/calendars/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type DayFormProps = { action: FormAction<ImpactWords>; requestId: string; bodies: Option[] };

/** A day said by hand, over what is shipped. */
export function DayForm({ action, requestId, bodies }: DayFormProps) {
  const t = useTranslations('laws.calendar');
  return (
    <Form<ImpactWords>
      schema={setDaySchema}
      action={action}
      requestId={requestId}
      aria-label={t('add')}
      className="max-w-2xl"
      answer={(impact) => <Moves impact={impact} />}
    >
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
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('add-do')}</SubmitButton>
        <SubmitButton name="_do" value="try" variant="secondary" formNoValidate>
          {t('add-try')}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** What the day would move, before it is set. */
function Moves({ impact }: { impact: ImpactWords }) {
  const t = useTranslations('laws');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} aria-label={t('impact.title')} className="mt-6 grid gap-3">
      <h3 className="font-semibold">{t('impact.title')}</h3>
      <p className="text-muted text-sm">{t('calendar.add-tried')}</p>
      <ImpactList {...impact} />
    </section>
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
      className="max-w-2xl"
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
