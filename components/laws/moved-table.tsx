import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import type { MovedRow } from '#lib/laws/view.ts';
import { getLawVoice } from './law-voice.ts';

/** Dates that moved, with what they were. */
export async function MovedTable({ moved }: { moved: readonly MovedRow[] }) {
  const { t, day, rule } = await getLawVoice();
  const dayOrNone = (date: string | null) => (date ? day(date) : t('moved.none'));
  return (
    <Card flush>
      <Table
        caption={t('moved.title')}
        rowKey={(row) => row.id}
        rows={moved}
        columns={[
          {
            key: 'inquiry',
            header: t('moved.inquiry'),
            primary: true,
            cell: (row) => (
              <Link className="link" href={`/inquiries/${row.inquiryId}`}>
                {row.caseReference}, {t('moved.number', { number: row.number })}
              </Link>
            ),
          },
          {
            key: 'subject',
            header: t('moved.subject'),
            wide: true,
            cell: (row) => <span lang={row.lang}>{row.subject}</span>,
          },
          { key: 'what', header: t('moved.what'), cell: (row) => rule(row.regimeId, row.step) },
          {
            key: 'before',
            header: t('moved.before'),
            numeric: true,
            cell: (row) => dayOrNone(row.dueBefore),
          },
          { key: 'after', header: t('moved.after'), numeric: true, cell: (row) => dayOrNone(row.dueAfter) },
        ]}
      />
    </Card>
  );
}
