import Link from 'next/link';
import { DueWords } from '#components/due/due-words.tsx';
import { ownTitles } from '#components/due/own-titles.ts';
import { type Column, Table } from '#components/ui/table.tsx';
import { isOwnRule } from '#lib/domain/regimes/rule-titles.ts';
import type { InquirySummary } from '#lib/inquiries/view.ts';
import { BodyName, nameOf } from './body-name.tsx';
import { DoubtSigns } from './doubt-signs.tsx';
import { heardWords } from './heard-words.ts';
import { StatusSign } from './status-sign.tsx';
import { getVoice, type Voice } from './voice.ts';

type InquiryTableProps = { rows: readonly InquirySummary[]; caption: string; within: 'case' | 'all' };

/** Inquiries under each other: to whom, how they stand, what comes next, what was last heard. */
export async function InquiryTable({ rows, caption, within }: InquiryTableProps) {
  const voice = await getVoice();
  if (rows.some(({ next }) => next && isOwnRule(next.step))) voice.learn(await ownTitles());
  const { t } = voice;
  const columns: Column<InquirySummary>[] = [
    {
      key: 'inquiry',
      header: t('list.inquiry'),
      primary: true,
      cell: (row) => (
        <div className="grid gap-0.5">
          <Link className="link" href={`/inquiries/${row.id}`} lang={row.lang}>
            {row.subject}
          </Link>
          <span className="font-normal text-muted text-sm tabular-nums">
            {within === 'all' && (
              <>
                <Link className="link" href={`/cases/${row.caseReference}`}>
                  {row.caseReference}
                </Link>
                {' · '}
              </>
            )}
            {t('number', { number: row.number })}
          </span>
        </div>
      ),
    },
    { key: 'to', header: t('list.authority'), cell: (row) => <BodyName body={row.authority} /> },
    { key: 'status', header: t('list.status'), cell: (row) => <StatusSign status={row.status} /> },
    { key: 'next', header: t('list.next'), cell: (row) => <Next row={row} voice={voice} /> },
    { key: 'heard', header: t('list.heard'), cell: (row) => <Heard row={row} voice={voice} /> },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Next({ row: { next }, voice }: { row: InquirySummary; voice: Voice }) {
  const { t, day, rule, locale } = voice;
  if (!next) return <span className="text-muted">{t('next.none')}</span>;
  const who = next.owner === 'ours' ? t('next.ours') : next.debtor && nameOf(next.debtor, locale).text;
  return (
    <div className="grid justify-items-start gap-1 sm:min-w-60">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <DueWords dueOn={next.dueOn} today={next.today} />
        <span className="whitespace-nowrap">{day(next.dueOn)}</span>
      </span>
      <span className="text-muted text-xs">
        {rule(next.regimeId, next.step)}
        {who && ` · ${who}`}
      </span>
      <span className="flex flex-wrap gap-1">
        <DoubtSigns of={next} />
      </span>
    </div>
  );
}

function Heard({ row, voice }: { row: InquirySummary; voice: Voice }) {
  const waiting = row.lastHeard !== null || (row.status !== 'draft' && row.status !== 'approved');
  return (
    <span className={row.lastHeard ? undefined : 'text-muted'}>
      {waiting ? heardWords(row.lastHeard, voice) : '—'}
    </span>
  );
}
