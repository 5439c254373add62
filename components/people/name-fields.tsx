'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '#components/ui/choice-field.tsx';
import { FieldRows } from '#components/ui/field-rows.tsx';
import type { Option } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { nameKinds } from '#lib/domain/person-terms.ts';

type NameFieldsProps = { languages: readonly Option[]; legend: string; hint?: string };

/** Every spelling of a name as a row of its own, each with the language it is in. */
export function NameFields({ languages, legend, hint }: NameFieldsProps) {
  const t = useTranslations('people');
  const kinds = nameKinds.map((value) => ({ value, label: t(`name-kind.${value}`) }));
  return (
    <FieldRows
      name="names"
      legend={legend}
      hint={hint}
      addLabel={t('names.add')}
      removeLabel={(number) => t('names.remove', { number })}
    >
      {(row) => (
        <div className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
          <TextField
            name={row.name('text')}
            label={t('names.text', { number: row.index + 1 })}
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField name={row.name('language')} label={t('names.language')} options={languages} />
          <SelectField name={row.name('kind')} label={t('names.kind')} options={kinds} />
        </div>
      )}
    </FieldRows>
  );
}
