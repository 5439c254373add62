import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { RecordFilter } from '#lib/records/schema.ts';
import type { RecordsT } from './number-link.tsx';

type RecordFilterFormProps = {
  action: string;
  filter: RecordFilter;
  years: readonly number[];
  regimes: readonly string[];
  law: (regimeId: string) => string;
  t: RecordsT;
  /** Hidden fields that stay in the address. */
  children?: ReactNode;
};

/** Which year and law. A plain form: what it asks stands in the address. */
export function RecordFilterForm({
  action,
  filter,
  years,
  regimes,
  law,
  t,
  children,
}: RecordFilterFormProps) {
  return (
    <form
      action={action}
      aria-label={t('filter.label')}
      data-print="no"
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto]"
    >
      {children}
      <Field id="record-year" label={t('filter.year')}>
        {(control) => (
          <Select
            {...control}
            key={filter.year}
            name="year"
            placeholder={t('filter.any-year')}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            defaultValue={filter.year ? String(filter.year) : ''}
          />
        )}
      </Field>
      <Field id="record-regime" label={t('filter.law')}>
        {(control) => (
          <Select
            {...control}
            key={filter.regime}
            name="regime"
            placeholder={t('filter.any-law')}
            options={regimes.map((value) => ({ value, label: law(value) }))}
            defaultValue={filter.regime ?? ''}
          />
        )}
      </Field>
      <Button type="submit">{t('filter.do')}</Button>
    </form>
  );
}
