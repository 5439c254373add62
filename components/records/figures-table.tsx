import type { ReactNode } from 'react';
import { type Column, Table } from '#components/ui/table.tsx';
import { standings } from '#lib/domain/records/record-terms.ts';
import type { Figures } from '#lib/records/view.ts';
import type { Behind, Scope } from './hop-link.ts';
import { NumberLink, type RecordsT } from './number-link.tsx';

export type FiguresRow = { key: string; name: ReactNode; figures: Figures; scope: Scope; behind?: Behind };

type FiguresTableProps = {
  caption: string;
  /** What a row is: a year, a law, a body, an official. */
  what: string;
  rows: readonly FiguresRow[];
  t: RecordsT;
};

/** Groups of arrivals under each other by the same measures, every number leading to its inquiries. */
export function FiguresTable({ caption, what, rows, t }: FiguresTableProps) {
  const number = (header: string, value: (figures: Figures) => number, more: Behind): Column<FiguresRow> => ({
    key: header,
    header,
    numeric: true,
    cell: ({ figures, scope, behind }) => (
      <NumberLink value={value(figures)} scope={scope} behind={{ ...behind, ...more }} t={t} />
    ),
  });
  const columns: Column<FiguresRow>[] = [
    { key: 'what', header: what, primary: true, cell: ({ name }) => name },
    number(t('received'), ({ received }) => received, {}),
    ...standings.map((standing) =>
      number(t(`standing.${standing}`), (figures) => figures.standings[standing], { standing }),
    ),
    number(t('trait.passed-on'), ({ passedOn }) => passedOn, { trait: 'passed-on' }),
    number(t('trait.evasive'), ({ evasive }) => evasive, { trait: 'evasive' }),
    number(t('trait.extended'), ({ extended }) => extended, { trait: 'extended' }),
    {
      key: 'median',
      header: t('median'),
      numeric: true,
      cell: ({ figures: { median } }) => (median === null ? t('no-days') : median),
    },
    {
      key: 'p90',
      header: t('p90'),
      numeric: true,
      cell: ({ figures: { p90 } }) => (p90 === null ? t('no-days') : p90),
    },
  ];
  return (
    <div className="overflow-x-auto">
      <Table caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </div>
  );
}
