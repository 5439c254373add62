'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { CheckboxField, SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { Form } from '#components/ui/form.tsx';
import type { Option } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { FormAction } from '#lib/domain/action-state.ts';
import { partyRoles, safetyStatuses } from '#lib/domain/person-terms.ts';
import { personSchema } from '#lib/people/schema.ts';
import { NameFields } from './name-fields.tsx';

type PersonFormProps = {
  options: { languages: readonly Option[]; countries: readonly Option[]; authorities: readonly Option[] };
  requestId: string;
  version?: number;
  defaultValues?: Record<string, unknown>;
  action: FormAction;
};

/** A person, new or corrected. */
export function PersonForm({ options, ...form }: PersonFormProps) {
  const t = useTranslations('people');
  const reading = useDateReading();
  return (
    <Form {...form} schema={personSchema as never} aria-labelledby="person">
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="role"
          label={t('fields.role')}
          options={partyRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <SelectField
          name="safety"
          label={t('fields.safety')}
          options={safetyStatuses.map((value) => ({ value, label: t(`safety.${value}`) }))}
        />
      </div>
      <NameFields languages={options.languages} legend={t('names.title')} hint={t('names.hint')} />
      <CheckboxField name="isGroup" label={t('fields.group')} />
      <DateField name="born" label={t('fields.born')} hint={t('fields.born-hint')} reading={reading} />
      <FieldRows
        name="citizenships"
        legend={t('fields.citizenships')}
        addLabel={t('fields.add-citizenship')}
        removeLabel={(number) => t('fields.remove-citizenship', { number })}
        max={10}
        compact
      >
        {(row) => (
          <ComboboxField
            name={row.name('state')}
            label={t('fields.citizenship', { number: row.index + 1 })}
            options={options.countries}
            placeholder={t('fields.not-known')}
          />
        )}
      </FieldRows>
      <TextField name="residence" label={t('fields.residence')} hint={t('fields.residence-hint')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="position" label={t('fields.position')} hint={t('fields.position-hint')} />
        <ComboboxField
          name="authorityId"
          label={t('fields.authority')}
          hint={t('fields.authority-hint')}
          options={options.authorities}
          placeholder={t('fields.none')}
        />
      </div>
      <TextareaField name="notes" label={t('fields.notes')} rows={4} />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
