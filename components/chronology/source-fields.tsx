'use client';

import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { SelectField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Option } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { credibilities, reliabilities, sourceKinds } from '#lib/events/schema.ts';

/** Where an event is known from: a source of the case or a new one, and how far it is trusted. */
export function SourceFields({ sources }: { sources: readonly Option[] }) {
  const t = useTranslations('chronology');
  const reading = useDateReading();
  return (
    <fieldset className="grid gap-5 border-line border-t pt-5 *:clear-both">
      <legend className="float-start w-full font-semibold text-lg">{t('form.source-title')}</legend>
      <SelectField
        name="sourceId"
        label={t('form.source')}
        options={sources}
        placeholder={t('form.source-none')}
      />
      <Disclosure summary={t('form.new-source')}>
        <div className="grid gap-4">
          <p className="text-muted text-sm">{t('form.new-source-hint')}</p>
          <TextField name="newSource.title" label={t('form.new-title')} />
          <SelectField
            name="newSource.kind"
            label={t('form.new-kind')}
            options={sourceKinds.map((value) => ({ value, label: t(`source-kinds.${value}`) }))}
            defaultValue="other"
          />
          <TextField
            name="newSource.authors"
            label={t('form.new-authors')}
            hint={t('form.new-authors-hint')}
          />
          <DateField name="newSource.date" label={t('form.new-date')} reading={reading} />
        </div>
      </Disclosure>
      <TextField name="sourceNote" label={t('form.note')} hint={t('form.note-hint')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="reliability"
          label={t('form.reliability')}
          options={reliabilities.map((value) => ({ value, label: `${value}: ${t(`reliability.${value}`)}` }))}
          placeholder={t('form.not-graded')}
        />
        <SelectField
          name="credibility"
          label={t('form.credibility')}
          options={credibilities.map((value) => ({ value, label: `${value}: ${t(`credibility.${value}`)}` }))}
          placeholder={t('form.not-graded')}
        />
      </div>
    </fieldset>
  );
}
