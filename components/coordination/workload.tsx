import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { type Column, Table } from '#components/ui/table.tsx';
import type { Colleague } from '#lib/coordination/view.ts';
import { getT } from '#lib/i18n/get-t.ts';

/** Who has how many open cases, and how much on them is late: numbers, and a bar to compare by eye. */
export async function Workload({ colleagues }: { colleagues: readonly Colleague[] }) {
  const t = await getT('coordination');
  const most = Math.max(1, ...colleagues.map(({ openCases }) => openCases));
  const columns: Column<Colleague>[] = [
    {
      key: 'name',
      header: t('load.person'),
      primary: true,
      cell: ({ userId, name, available }) => (
        <span className="flex flex-wrap items-center gap-2">
          <Link href={`/coordination?person=${userId}#person`} className="link">
            {name}
          </Link>
          {!available && <Badge tone="warn">{t('load.left')}</Badge>}
        </span>
      ),
    },
    { key: 'role', header: t('load.role'), cell: ({ role }) => t(`role.${role}`), wide: true },
    {
      key: 'open',
      header: t('load.open'),
      cell: ({ openCases }) => (
        <span className="flex items-center gap-3">
          <span className="w-8 text-end tabular-nums">{openCases}</span>
          <span aria-hidden="true" className="h-2.5 flex-1 rounded-sm bg-sunken sm:w-40 sm:flex-none">
            <span
              className="block h-full rounded-sm bg-accent"
              style={{ inlineSize: `${(100 * openCases) / most}%` }}
            />
          </span>
        </span>
      ),
    },
    {
      key: 'late',
      header: t('load.late'),
      cell: ({ overdue }) =>
        overdue === 0 ? (
          <span className="tabular-nums">0</span>
        ) : (
          <span className="font-semibold text-late tabular-nums">{overdue}</span>
        ),
    },
  ];
  return (
    <Card flush>
      <Table caption={t('load.title')} columns={columns} rows={colleagues} rowKey={({ userId }) => userId} />
    </Card>
  );
}
