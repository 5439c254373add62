'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { officialSchema } from '#lib/authorities/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';

type OfficialFormProps = {
  action: FormAction;
  requestId: string;
  version?: number;
  values?: Record<string, unknown>;
  languages: readonly Option[];
};

/** Somebody in a position, and from when until when. */
export function OfficialForm({ action, requestId, version, values, languages }: OfficialFormProps) {
  const t = useTranslations('authorities');
  const reading = useDateReading();
  const labels = {
    name: t('officials.name'),
    nameLang: t('officials.name-lang'),
    position: t('officials.position'),
    fromEdtf: t('officials.from-field'),
    untilEdtf: t('officials.until-field'),
    notes: t('notes'),
  };
  return (
    <Form
      schema={officialSchema}
      action={action}
      requestId={requestId}
      version={version}
      defaultValues={values ?? { nameLang: 'und' }}
      labels={labels}
      aria-label={t(version ? 'officials.edit' : 'officials.add')}
    >
      <div className="grid gap-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextField name="name" label={labels.name} autoComplete="off" required />
        <SelectField name="nameLang" label={labels.nameLang} options={languages} />
      </div>
      <TextField name="position" label={labels.position} autoComplete="off" />
      <DateField name="fromEdtf" label={labels.fromEdtf} hint={t('officials.date-hint')} reading={reading} />
      <DateField name="untilEdtf" label={labels.untilEdtf} reading={reading} />
      <TextareaField name="notes" label={labels.notes} rows={3} />
      <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
    </Form>
  );
}
