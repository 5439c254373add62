import Link from 'next/link';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Obligation } from '#lib/domain/inquiry/inquiry-types.ts';
import type { TraceStep } from '#lib/domain/inquiry/trace.ts';
import { traceSentences } from '#lib/domain/inquiry/trace-sentences.ts';
import type { LastMove } from '#lib/inquiries/view.ts';
import { getVoice } from './voice.ts';

type TraceViewProps = {
  obligation: Pick<Obligation, 'dueSafe' | 'dueExpected' | 'trace' | 'traceSafe'>;
  /** Where its rule stands. */
  href: string;
  moved?: LastMove;
};

/**
 * "Why this date?": the steps of a date, to be read aloud and printed. Where the law is read two ways, both
 * readings, the one we go by first.
 */
export async function TraceView({ obligation, href, moved }: TraceViewProps) {
  const { t, day } = await getVoice();
  const { dueSafe, dueExpected, trace, traceSafe } = obligation;
  const two = dueSafe !== dueExpected;
  return (
    <Disclosure summary={t('duty.why')} className="text-sm print:open">
      <div className="grid gap-4 text-sm" data-print="whole">
        {two && <p className="font-semibold">{t('duty.why-safe', { date: day(dueSafe) })}</p>}
        <Steps trace={traceSafe} />
        {two && (
          <>
            <p className="font-semibold">{t('duty.why-expected', { date: day(dueExpected) })}</p>
            <Steps trace={trace} />
          </>
        )}
        {moved && <LastMoved moved={moved} />}
        <p data-print="no">
          <Link href={href} className="link">
            {t('duty.see-rule')}
          </Link>
        </p>
      </div>
    </Disclosure>
  );
}

/** What the date was before a law or a calendar changed. */
async function LastMoved({ moved }: { moved: LastMove }) {
  const { t, day } = await getVoice();
  const at = day(moved.at.slice(0, 10));
  return (
    <p>
      {moved.dueBefore ? t('duty.moved', { at, before: day(moved.dueBefore) }) : t('duty.appeared', { at })}{' '}
      <Link href={`/laws/revisions/${moved.revisionId}`} className="link">
        {t('duty.see-moved')}
      </Link>
    </p>
  );
}

async function Steps({ trace }: { trace: readonly TraceStep[] }) {
  const { say, locale, t, version } = await getVoice();
  const rule = trace.find((step) => step.code === 'rule');
  return (
    <div className="grid gap-2">
      <ol className="grid list-decimal gap-1.5 ps-5 marker:text-muted marker:tabular-nums">
        {[...new Set(traceSentences(trace, say, locale))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {rule && (
        <p className="text-muted">
          {t('duty.in-force', { version: version(rule.regimeId, rule.versionId) })}
        </p>
      )}
    </div>
  );
}
