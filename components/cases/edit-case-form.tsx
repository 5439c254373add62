'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { RadioField, SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import { editCaseSchema } from '#lib/cases/schema.ts';
import type { FormAction } from '#lib/domain/action-state.ts';
import { urgencies } from '#lib/domain/case-terms.ts';
import { KindFields } from './kind-fields.tsx';

export type CaseFormProps = {
  version: number;
  defaultValues: Record<string, unknown>;
  requestId: string;
  action: FormAction;
};

type EditCaseFormProps = CaseFormProps & { languages: readonly Option[]; countries: readonly Option[] };

/** The details of a case. */
export function EditCaseForm({ languages, countries, ...form }: EditCaseFormProps) {
  const t = useTranslations('cases');
  const reading = useDateReading();
  const states = { options: countries, placeholder: t('edit.not-known') };
  return (
    <Section id="details" title={t('edit.details')}>
      <Form {...form} schema={editCaseSchema as never} aria-labelledby="details">
        <TextField name="title" label={t('fields.title')} required />
        <SelectField name="titleLang" label={t('fields.titleLang')} options={languages} />
        <TextareaField name="summary" label={t('fields.summary')} rows={5} />
        <KindFields />
        <DateField
          name="happened"
          label={t('fields.happened')}
          hint={t('edit.happened-hint')}
          reading={reading}
        />
        <TextField name="place" label={t('fields.place')} />
        <div className="grid gap-5 sm:grid-cols-2">
          <ComboboxField name="hostState" label={t('fields.hostState')} {...states} />
          <ComboboxField name="originState" label={t('fields.originState')} {...states} />
        </div>
        <RadioField
          name="urgency"
          label={t('fields.urgency')}
          columns
          options={urgencies.map((value) => ({
            value,
            label: t(`urgency.${value}`),
            description: t(`urgency-hint.${value}`),
          }))}
        />
        <div>
          <SubmitButton>{t('edit.save')}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
