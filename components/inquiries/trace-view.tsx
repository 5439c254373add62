import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Obligation } from '#lib/domain/inquiry/inquiry-types.ts';
import type { TraceStep } from '#lib/domain/inquiry/trace.ts';
import { traceSentences } from '#lib/domain/inquiry/trace-sentences.ts';
import { getVoice } from './voice.ts';

/**
 * "Why this date?": the steps of a date, to be read aloud and printed. Where the law is read two ways, both
 * readings, the one we go by first.
 */
export async function TraceView({ obligation }: { obligation: Obligation }) {
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
      </div>
    </Disclosure>
  );
}

async function Steps({ trace }: { trace: readonly TraceStep[] }) {
  const { say, locale, t } = await getVoice();
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
          {t('duty.in-force', { version: say.regimes(`${rule.regimeId}.versions.${rule.versionId}`) })}
        </p>
      )}
    </div>
  );
}
