import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import type { CaseFilter } from '#lib/cases/schema.ts';
import { caseStatuses, sensitivities, urgencies } from '#lib/domain/case-terms.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** What to show of the cases. A plain form: its answers become the address of the list. */
export async function CaseFilters({ filter }: { filter: CaseFilter }) {
  const t = await getT('cases');
  const selects = [
    {
      name: 'status',
      value: filter.status,
      options: (['active', ...caseStatuses, 'all'] as const).map((value) => ({
        value,
        label: value === 'active' || value === 'all' ? t(`filter.${value}`) : t(`status.${value}`),
      })),
    },
    {
      name: 'who',
      value: filter.who,
      placeholder: t('filter.anybody'),
      options: (['me', 'nobody'] as const).map((value) => ({ value, label: t(`filter.${value}`) })),
    },
    {
      name: 'urgency',
      value: filter.urgency,
      placeholder: t('filter.any-urgency'),
      options: urgencies.map((value) => ({ value, label: t(`urgency.${value}`) })),
    },
    {
      name: 'sensitivity',
      value: filter.sensitivity,
      placeholder: t('filter.any-access'),
      options: sensitivities.map((value) => ({ value, label: t(`sensitivity.${value}`) })),
    },
  ] as const;
  return (
    <form
      action="/cases"
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 xl:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
      aria-label={t('filter.label')}
    >
      <Field id="filter-reference" label={t('filter.reference')}>
        {(control) => (
          <Input
            {...control}
            name="reference"
            defaultValue={filter.reference}
            placeholder="2026-0042"
            autoComplete="off"
          />
        )}
      </Field>
      {selects.map(({ name, value, options, ...rest }) => (
        <Field key={name} id={`filter-${name}`} label={t(`filter.${name}`)}>
          {(control) => (
            <Select
              {...control}
              {...rest}
              key={value}
              name={name}
              options={options}
              defaultValue={value ?? ''}
            />
          )}
        </Field>
      ))}
      <Button type="submit">{t('filter.show')}</Button>
    </form>
  );
}
