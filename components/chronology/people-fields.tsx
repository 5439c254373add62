'use client';

import { useTranslations } from 'use-intl';
import { CheckboxField } from '#components/ui/choice-field.tsx';
import type { Option } from '#components/ui/select.tsx';

/** Who of the case's people took part. */
export function PeopleFields({ people }: { people: readonly Option[] }) {
  const t = useTranslations('chronology.form');
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{t('people')}</legend>
      {people.length === 0 && <p className="text-muted text-sm">{t('people-none')}</p>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {people.map(({ value, label }) => (
          <CheckboxField key={value} name={`people.${value}`} label={label} />
        ))}
      </div>
    </fieldset>
  );
}
