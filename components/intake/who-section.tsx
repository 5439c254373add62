'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDateReading } from '#components/dates/use-date-reading.ts';
import { NameFields } from '#components/people/name-fields.tsx';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import { ComboboxField } from '#components/ui/combobox-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import { Section } from '#components/ui/section.tsx';
import type { KnownPerson } from '#lib/intake/view.ts';
import type { IntakeOptions } from './intake-options.ts';
import { KnownPeople } from './known-people.tsx';

type WhoSectionProps = { options: IntakeOptions; findKnown: (typed: string) => Promise<KnownPerson[]> };

/** Who is in danger. */
export function WhoSection({ options, findKnown }: WhoSectionProps) {
  const t = useTranslations('intake.who');
  const reading = useDateReading();
  const [typed, setTyped] = useState('');
  return (
    <Section id="who" title={t('title')} description={t('description')}>
      {/* Listens to the names' inputs wherever they are among the rows. */}
      <div
        onInput={(event) => {
          const field = event.target;
          if (field instanceof HTMLInputElement && field.name.endsWith('.text')) setTyped(field.value);
        }}
        className="grid gap-3"
      >
        <NameFields languages={options.languages} legend={t('names')} hint={t('names-hint')} />
        <KnownPeople typed={typed} find={findKnown} />
      </div>
      <CheckboxField name="isGroup" label={t('group')} />
      <DateField name="born" label={t('born')} hint={t('born-hint')} reading={reading} />
      <FieldRows
        name="citizenships"
        legend={t('citizenships')}
        addLabel={t('add-citizenship')}
        removeLabel={(number) => t('remove-citizenship', { number })}
        max={10}
        compact
      >
        {(row) => (
          <ComboboxField
            name={row.name('state')}
            label={t('citizenship', { number: row.index + 1 })}
            options={options.countries}
            placeholder={t('not-known')}
          />
        )}
      </FieldRows>
    </Section>
  );
}
