import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { instantFormat } from '#lib/domain/instant-format.ts';
import type { LookView } from '#lib/history/view.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { actionWords } from './action-words.ts';

type LookTableProps = { looks: readonly LookView[]; timeZone: string };

/** Who looked at a case: one row for each person. */
export async function LookTable({ looks, timeZone }: LookTableProps) {
  const t = await getT('history');
  const words = await actionWords();
  const format = instantFormat(await currentLocale(), timeZone, true);
  const when = (instant: string) => <Time value={instant}>{format.format(new Date(instant))}</Time>;
  return (
    <Card flush>
      <Table<LookView>
        caption={t('looks.title')}
        rows={looks}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'who',
            header: t('looks.who'),
            primary: true,
            cell: ({ name }) => <bdi>{name ?? t('outsider')}</bdi>,
          },
          { key: 'first', header: t('looks.first'), numeric: true, cell: ({ first }) => when(first) },
          { key: 'last', header: t('looks.last'), numeric: true, cell: ({ last }) => when(last) },
          { key: 'times', header: t('looks.times'), numeric: true, cell: ({ times }) => String(times) },
          {
            key: 'what',
            header: t('looks.what'),
            cell: ({ actions }) => actions.map(words).join('; '),
          },
        ]}
      />
    </Card>
  );
}
