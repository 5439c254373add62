import { Disclosure } from '#components/ui/disclosure.tsx';
import { Table } from '#components/ui/table.tsx';
import { dayRanges, rangeEnd, rangeOf } from '#lib/domain/records/record-terms.ts';
import type { DayRange } from '#lib/records/view.ts';
import type { Scope } from './hop-link.ts';
import { NumberLink, type RecordsT } from './number-link.tsx';
import { ShareBar } from './share-bar.tsx';

type DaysChartProps = {
  ranges: readonly DayRange[];
  /** The day on which the term ends, counted from receipt; null when laws differ or none runs. */
  term: number | null;
  scope: Scope;
  t: RecordsT;
};

/** How many replies came within how many days, and in which of these ranges the term ends. */
export function DaysChart({ ranges, term, scope, t }: DaysChartProps) {
  const count = ({ onTime, late, other }: DayRange) => onTime + late + other;
  const most = Math.max(1, ...ranges.map(count));
  const words = (range: number) => {
    const [from = 0, to] = [dayRanges[range], rangeEnd(range)];
    return to === null ? t('range-last', { from }) : t('range', { from, to });
  };
  const number = (row: DayRange) => (
    <NumberLink value={count(row)} scope={scope} behind={{ range: row.range }} t={t} />
  );
  return (
    <figure className="grid gap-3">
      {term === null && <p className="text-muted text-sm">{t('term-choose')}</p>}
      <ul aria-label={t('ranges')} className="grid gap-2">
        {ranges.map((row) => (
          <li
            key={row.range}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)_2.5rem]"
          >
            <span>{words(row.range)}</span>
            <span className="text-end sm:order-3">{number(row)}</span>
            <span className="col-span-2 grid gap-1 sm:order-2 sm:col-span-1">
              <ShareBar
                parts={[
                  { look: 'on-time', value: row.onTime },
                  { look: 'late', value: row.late },
                  { look: 'other', value: row.other },
                ]}
                whole={most}
              />
              {term !== null && rangeOf(term) === row.range && (
                <span className="border-ink border-s-3 ps-2 font-semibold text-sm">
                  {t('term-here', { day: term })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('numbers')}>
        <Table
          caption={t('ranges')}
          rows={ranges}
          rowKey={({ range }) => String(range)}
          columns={[
            { key: 'range', header: t('ranges'), primary: true, cell: ({ range }) => words(range) },
            { key: 'n', header: t('how-many'), numeric: true, cell: number },
            {
              key: 'parts',
              header: t('standing-title'),
              cell: ({ onTime, late, other }) => t('range-parts', { onTime, late, other }),
            },
          ]}
        />
      </Disclosure>
    </figure>
  );
}
