import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { type ListFilters as Filters, heardKinds, inquiryStatuses } from '#lib/inquiries/schema.ts';
import type { BodyName } from '#lib/inquiries/view.ts';
import { nameOf } from './body-name.tsx';
import { getVoice } from './voice.ts';

type ListFiltersProps = {
  filters: Filters;
  addressees: readonly (BodyName & { id: string })[];
  regimeIds: readonly string[];
};

/** Filters that come with a number of a body's record and stay while others are set. */
const partOfRecord = ['at', 'signer', 'year', 'standing', 'trait', 'range'] as const;

/** What to show of the inquiries. A plain form: its answers become the address of the list. */
export async function ListFilters({ filters, addressees, regimeIds }: ListFiltersProps) {
  const { t, law, locale } = await getVoice();
  const selects = [
    {
      name: 'status',
      value: filters.status,
      placeholder: t('filter.any-status'),
      options: inquiryStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    {
      name: 'authority',
      value: filters.authority,
      placeholder: t('filter.any-authority'),
      options: addressees.map((body) => ({ value: body.id, label: nameOf(body, locale).text })),
    },
    {
      name: 'heard',
      value: filters.heard,
      placeholder: t('filter.any-heard'),
      options: ([...heardKinds, 'nothing'] as const).map((value) => ({ value, label: t(`heard.${value}`) })),
    },
    {
      name: 'regime',
      value: filters.regime,
      placeholder: t('filter.any-regime'),
      options: regimeIds.map((value) => ({ value, label: law(value) })),
    },
  ] as const;
  return (
    <form action="/inquiries" aria-label={t('filter.label')} className="grid gap-3" data-print="no">
      {partOfRecord.map((name) =>
        filters[name] ? <input key={name} type="hidden" name={name} value={filters[name]} /> : null,
      )}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {selects.map(({ name, value, ...rest }) => (
          <Field key={name} id={`filter-${name}`} label={t(`filter.${name}`)}>
            {(control) => (
              <Select {...control} {...rest} key={value} name={name} defaultValue={value ?? ''} />
            )}
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox
          key={`overdue-${filters.overdue}`}
          name="overdue"
          value="1"
          label={t('filter.overdue')}
          defaultChecked={filters.overdue === '1'}
        />
        <Checkbox
          key={`mine-${filters.mine}`}
          name="mine"
          value="1"
          label={t('filter.mine')}
          defaultChecked={filters.mine === '1'}
        />
        <Button type="submit">{t('filter.show')}</Button>
      </div>
    </form>
  );
}
