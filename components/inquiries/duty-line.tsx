import { Check, CircleCheck, CircleSlash, Clock, PauseCircle } from 'lucide-react';
import { DueWords } from '#components/due/due-words.tsx';
import { daysBetween } from '#lib/domain/dates/civil-day.ts';
import type { Obligation } from '#lib/domain/inquiry/inquiry-types.ts';
import type { LastMove } from '#lib/inquiries/view.ts';
import { DoubtSigns } from './doubt-signs.tsx';
import { ruleHref } from './rule-href.ts';
import { Sign } from './sign.tsx';
import { TraceView } from './trace-view.tsx';
import { getVoice, type Voice } from './voice.ts';

type DutyLineProps = {
  obligation: Obligation;
  regimeId: string;
  today: string;
  /** How a change of law or calendar moved this date last. */
  moved?: LastMove;
};

/** One thing owed: what, until when, how it stands, how far the date can be trusted, and why this date. */
export async function DutyLine({ obligation, regimeId, today, moved }: DutyLineProps) {
  const voice = await getVoice();
  const { state, opensOn, weight } = obligation;
  const waiting = state === 'open' && opensOn !== null && opensOn > today;
  const quiet = weight === 'minor' || state !== 'open' || waiting;
  return (
    <li className="grid gap-1" data-print="whole">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className={quiet ? 'text-muted' : 'font-semibold'}>
          {voice.rule(regimeId, obligation.stepId)}
        </span>
        <Standing obligation={obligation} today={today} waiting={waiting} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
        <span>{datesInWords(obligation, voice)}</span>
        <DoubtSigns of={obligation} ruleHref={ruleHref(regimeId, obligation)} />
      </div>
      {state === 'open' && obligation.traceSafe.some(({ code }) => code === 'whole-days') && (
        <p className="text-muted text-sm">{voice.t('duty.hour-unknown')}</p>
      )}
      <TraceView obligation={obligation} href={ruleHref(regimeId, obligation)} moved={moved} />
    </li>
  );
}

async function Standing({
  obligation,
  today,
  waiting,
}: Pick<DutyLineProps, 'obligation' | 'today'> & { waiting: boolean }) {
  const { t, day } = await getVoice();
  const { state, metOn, timeliness, owner, paused, dueSafe, opensOn } = obligation;
  if (waiting && opensOn) return <Sign icon={Clock}>{t('duty.opens', { date: day(opensOn) })}</Sign>;
  if (state === 'open') {
    if (paused) return <Sign icon={PauseCircle}>{t('duty.paused')}</Sign>;
    return <DueWords dueOn={dueSafe} today={today} />;
  }
  if (state === 'discharged') return <Sign icon={CircleSlash}>{t('duty.discharged')}</Sign>;
  if (state === 'void') return <Sign icon={CircleSlash}>{t('duty.void')}</Sign>;
  if (owner === 'ours') {
    return <Sign icon={Check}>{metOn ? t('duty.used', { date: day(metOn) }) : t('duty.used-unknown')}</Sign>;
  }
  if (timeliness === 'late') {
    return (
      <Sign icon={Check} tone="ink">
        {metOn ? t('duty.met-late', { date: day(metOn) }) : t('duty.met-late-unknown')}
      </Sign>
    );
  }
  if (timeliness === 'in-time' && metOn)
    return (
      <Sign icon={CircleCheck} tone="good">
        {t('duty.met-in-time', { date: day(metOn) })}
      </Sign>
    );
  return <Sign icon={Check}>{metOn ? t('duty.met', { date: day(metOn) }) : t('duty.met-unknown')}</Sign>;
}

/** Both readings while it matters, one date once it is over. */
function datesInWords(
  { state, owner, dueSafe, dueExpected, dueAt, timeZone }: Obligation,
  { t, day }: Voice,
): string {
  const [safe, expected] = [day(dueSafe), day(dueExpected)];
  if (state !== 'open') return t('duty.was-due', { date: safe });
  if (dueAt) {
    const time = Temporal.Instant.from(dueAt)
      .toZonedDateTimeISO(timeZone)
      .toPlainTime()
      .toString()
      .slice(0, 5);
    return t('duty.due-at', { date: safe, time });
  }
  const same = daysBetween(dueSafe, dueExpected) === 0;
  if (owner === 'ours')
    return same ? t('duty.ours', { date: safe }) : t('duty.ours-readings', { safe, expected });
  return same ? t('duty.due', { date: safe }) : t('duty.readings', { safe, expected });
}
