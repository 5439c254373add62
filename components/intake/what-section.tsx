'use client';

import { useTranslations } from 'use-intl';
import { KindFields } from '#components/cases/kind-fields.tsx';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Section } from '#components/ui/section.tsx';
import { TextareaField, TextField } from '#components/ui/text-field.tsx';
import type { IntakeOptions } from './intake-options.ts';

/** What happened, when and where. */
export function WhatSection({ options }: { options: IntakeOptions }) {
  const t = useTranslations('intake.what');
  const reading = useDateReading();
  return (
    <Section id="what" title={t('title')}>
      <TextareaField name="what" label={t('text')} hint={t('text-hint')} rows={5} />
      <SelectField name="lang" label={t('lang')} options={options.languages} />
      <KindFields />
      <DateField name="when" label={t('when')} hint={t('when-hint')} reading={reading} />
      <TextField name="place" label={t('place')} hint={t('place-hint')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <ComboboxField
          name="hostState"
          label={t('host')}
          hint={t('host-hint')}
          options={options.countries}
          placeholder={t('not-known')}
        />
        <ComboboxField
          name="originState"
          label={t('origin')}
          hint={t('origin-hint')}
          options={options.countries}
          placeholder={t('not-known')}
        />
      </div>
    </Section>
  );
}
