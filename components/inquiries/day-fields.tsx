'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';

/** The day something happened, or that nobody knows it. */
export function DayFields() {
  const t = useTranslations('moves.field');
  const reading = useDateReading();
  return (
    <div className="grid gap-1">
      <DateField name="on" label={t('day')} hint={t('day-hint')} reading={reading} />
      <CheckboxField name="dayUnknown" label={t('day-unknown')} />
    </div>
  );
}

/** At what hour it happened, where a term of hours runs from it; nobody has to know it. */
export function HourField({ hint }: { hint: string }) {
  const t = useTranslations('moves.field');
  return <TextField name="time" type="time" label={t('hour')} hint={hint} optional={t('optional')} />;
}

/** When our side learned of it, and a note: seldom needed, never in the way. */
export function MoreFields({ open }: { open?: boolean }) {
  const t = useTranslations('moves.field');
  const reading = useDateReading();
  return (
    <Disclosure summary={t('more')} open={open}>
      <div className="grid gap-5 py-1">
        <DateField name="learnedOn" label={t('learned')} hint={t('learned-hint')} reading={reading} />
        <TextareaField name="note" label={t('note')} />
      </div>
    </Disclosure>
  );
}
