import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import type { ImpactView } from '#lib/laws/view.ts';
import { getLawVoice } from './law-voice.ts';

/** Which dates of open inquiries would move, from which day to which. */
export async function ImpactList({ lawId, impact }: { lawId: string; impact: ImpactView }) {
  const { t, day, rule } = await getLawVoice();
  const dayOrNone = (date: string | null) => (date ? day(date) : t('moved.none'));
  const { moved, looked, more, hidden } = impact;
  return (
    <div className="grid gap-3">
      <p className="text-muted text-sm">
        {t('impact.looked', { count: looked })} {more && t('impact.more')}{' '}
        {hidden !== null && t('impact.hidden', { count: hidden })}
      </p>
      {moved.length === 0 ? (
        <p>{t('impact.nothing')}</p>
      ) : (
        <Card flush>
          <Table
            caption={t('impact.caption')}
            rowKey={(row) => `${row.inquiryId}-${row.key}`}
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
              { key: 'what', header: t('moved.what'), cell: (row) => rule(lawId, row.stepId) },
              {
                key: 'before',
                header: t('moved.before'),
                numeric: true,
                cell: (row) => dayOrNone(row.safe.from),
              },
              {
                key: 'after',
                header: t('moved.after'),
                numeric: true,
                cell: (row) => dayOrNone(row.safe.to),
              },
            ]}
          />
        </Card>
      )}
    </div>
  );
}
