import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import type { ExampleView } from '#lib/laws/view.ts';
import { getLawVoice } from './law-voice.ts';

/** What an appeal of some days would make due under the text in effect and under the draft. */
export async function ExampleTables({
  lawId,
  examples,
}: {
  lawId: string;
  examples: readonly ExampleView[];
}) {
  const { t, day, rule } = await getLawVoice();
  const shown = examples.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return <p className="text-muted">{t('example.none')}</p>;
  const dayOrNone = (date: string | null) => (
    <span className="whitespace-nowrap">{date ? day(date) : t('moved.none')}</span>
  );
  return (
    <div className="grid items-start gap-3 lg:grid-cols-2">
      {shown.map(({ sentOn, rows }) => (
        <Card key={sentOn} flush>
          <Table
            caption={t('example.sent', { date: day(sentOn) })}
            showCaption
            rowKey={(row) => row.stepId + row.owner}
            rows={rows}
            columns={[
              { key: 'what', header: t('moved.what'), primary: true, cell: (row) => rule(lawId, row.stepId) },
              {
                key: 'before',
                header: t('diff.before'),
                numeric: true,
                cell: (row) => dayOrNone(row.before),
              },
              { key: 'after', header: t('diff.after'), numeric: true, cell: (row) => dayOrNone(row.after) },
            ]}
          />
        </Card>
      ))}
    </div>
  );
}
