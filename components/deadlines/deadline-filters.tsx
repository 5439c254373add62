import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { type DeadlineFilter, periods, type Scope, scopes, whoseChoices } from '#lib/deadlines/schema.ts';
import { countryName } from '#lib/domain/countries.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { deadlinesHref } from './deadlines-href.ts';
import { FilterBar } from './filter-bar.tsx';

type DeadlineFiltersProps = { filter: DeadlineFilter; scope: Scope; states: readonly string[] };

/** What of the list is shown; every answer is an address that can be kept and sent. */
export async function DeadlineFilters({ filter, scope, states }: DeadlineFiltersProps) {
  const t = await getT('deadlines');
  const locale = await currentLocale();
  const choice = (change: Partial<DeadlineFilter>, label: string, chosen: boolean) => ({
    href: deadlinesHref({ ...filter, after: undefined, ...change }),
    label,
    chosen,
  });
  return (
    <div className="grid gap-2" data-print="no">
      <FilterBar
        label={t('filter.period')}
        choices={periods.map((period) => choice({ period }, t(`period.${period}`), period === filter.period))}
      />
      <FilterBar
        label={t('filter.whose')}
        choices={whoseChoices.map((whose) => choice({ whose }, t(`whose.${whose}`), whose === filter.whose))}
      />
      <FilterBar
        label={t('filter.scope')}
        choices={scopes.map((one) => choice({ scope: one }, t(`scope.${one}`), one === scope))}
      />
      {(states.length > 1 || filter.state) && (
        <form action="/deadlines" className="flex flex-wrap items-center gap-2">
          <label htmlFor="state" className="text-muted text-sm">
            {t('filter.state')}
          </label>
          <Select
            id="state"
            name="state"
            key={filter.state}
            defaultValue={filter.state ?? ''}
            placeholder={t('filter.any-state')}
            options={states.map((code) => ({ value: code, label: countryName(locale, code) }))}
            className="w-56 max-w-full"
          />
          <input type="hidden" name="whose" value={filter.whose} />
          <input type="hidden" name="period" value={filter.period} />
          {filter.scope && <input type="hidden" name="scope" value={filter.scope} />}
          <Button type="submit">{t('filter.apply')}</Button>
        </form>
      )}
    </div>
  );
}
