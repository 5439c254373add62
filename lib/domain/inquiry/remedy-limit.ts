import type { Calendar } from '../calendars/calendar.ts';
import type { Remedy } from '../regimes/regime-schema.ts';
import { type HopHistory, rootOf } from './build-hops.ts';
import type { ClockContext, Reading } from './clock-context.ts';
import { type EventMove, findEvent, isInquiryEvent, learnedOfEvent } from './event-days.ts';
import { openedWalk } from './hop-clock.ts';
import { dayOfMove, knownBy } from './move-days.ts';
import type { InquiryEvent, MoveOf } from './move-schema.ts';
import type { Cause } from './remedy-grounds.ts';
import type { StepDue } from './step-due.ts';
import { addDays, addTerm, note, relyOn, roll, startWalk, underRule, type Walk } from './walk.ts';

/**
 * The day we learned of a reply or forwarding. When nobody wrote it down: its own day, which cannot
 * be later; and with no day at all, for the expected reading the day it was entered here, for the
 * safe one the day the inquiry was sent.
 */
function learnedWalk(
  context: ClockContext,
  hop: HopHistory,
  source: MoveOf<'replied'> | MoveOf<'forwarded'>,
  reading: Reading,
): Walk {
  const received = source.kind === 'replied' ? source.receivedOn : null;
  const known =
    startWalk(source, 'learned', source.learnedOn, 'earliest') ??
    startWalk(source, 'received', received, 'earliest');
  if (known) return known;
  const { fact, edtf } = dayOfMove(source);
  const own = startWalk(source, fact, edtf, 'earliest');
  if (own) return { ...own, estimated: true };
  const entered = startWalk(source, 'entered', knownBy(source, hop.authority.timeZone), 'earliest');
  if (entered && reading === 'expected') return { ...entered, estimated: true };
  const root = rootOf(hop);
  const sent = startWalk(root.opening, 'sent', root.opening.on, 'earliest');
  return { ...(sent ?? openedWalk(context, root, 'expected')), estimated: true };
}

/** Silence sets in on the day after the due day; for our own limits the earlier due day counts. */
function silenceWalk(due: StepDue, ruleId: string, reading: Reading): Walk {
  const latest = due.deemed && due.deemed.on > due.safe.on ? due.deemed : due.safe;
  const missed = reading === 'expected' ? latest : due.expected;
  return addDays(missed, 1, (to) => ({ code: 'missed', ruleId, to }));
}

/** A reply's own day, for limits that run from the decision and not from learning of it. */
function decidedWalk(
  context: ClockContext,
  hop: HopHistory,
  source: MoveOf<'replied'> | MoveOf<'forwarded'>,
  reading: Reading,
): Walk {
  const { fact, edtf } = dayOfMove(source);
  return startWalk(source, fact, edtf, 'earliest') ?? learnedWalk(context, hop, source, reading);
}

/** The event a limit runs from; a decision on a complaint counts for the remedy that was complained by. */
function eventFor(
  context: ClockContext,
  hop: HopHistory,
  remedy: Remedy,
  event: InquiryEvent,
): EventMove | null {
  if (event !== 'complaint-decided') return findEvent(context.events, event, hop.id);
  const decided = context.events.filter(({ remedyId }) => remedyId === null || remedyId === remedy.after);
  return findEvent(decided, event, hop.id);
}

function addPlus(walk: Walk, ruleId: string, limit: NonNullable<Remedy['limit']>, calendar: Calendar): Walk {
  const { plus } = limit;
  if (!plus) return walk;
  return relyOn(addTerm(walk, ruleId, { ...plus, startDay: 'next-day' }, calendar), plus.source);
}

export type Limit = { from: Walk; expected: Walk; safe: Walk };

/** Our limit for one remedy: the ordinary reading and the earliest one. Null when the law sets none. */
export function remedyLimit(
  context: ClockContext,
  hop: HopHistory,
  versionId: string,
  remedy: Remedy,
  cause: Cause,
  dues: ReadonlyMap<string, StepDue>,
): Limit | null {
  const { limit } = remedy;
  const due = cause.kind === 'silence' ? dues.get(cause.duty.stepId) : undefined;
  if (!limit || (cause.kind === 'silence' && !due)) return null;
  const calendar = context.calendarOf(context.regime.calendarId);
  const trigger = isInquiryEvent(limit.trigger) ? limit.trigger : null;
  const event = trigger && eventFor(context, hop, remedy, trigger);
  if (trigger && !event) return null;
  const fromOf = (reading: Reading) => {
    if (event) return learnedOfEvent(event, hop.authority.timeZone);
    if (limit.trigger === 'decision' && cause.move) return decidedWalk(context, hop, cause.move, reading);
    return due && cause.kind === 'silence'
      ? silenceWalk(due, cause.duty.stepId, reading)
      : cause.move && learnedWalk(context, hop, cause.move, reading);
  };
  const rule = {
    code: 'rule',
    regimeId: context.regime.id,
    versionId,
    ruleId: remedy.id,
    source: remedy.source,
  } as const;
  const limitFrom = (from: Walk, reading: Reading) => {
    // A silence keeps the rule it broke first; ours is named where it begins to run.
    const named = due && !event ? note(from, rule) : underRule(from, rule);
    const term = relyOn(relyOn(addTerm(named, remedy.id, limit, calendar), remedy.source), limit.source);
    const counted = reading === 'expected' ? addPlus(term, remedy.id, limit, calendar) : term;
    return roll(counted, reading === 'safe' ? limit.safeRoll : limit.roll, calendar);
  };
  const from = fromOf('expected');
  const earliest = fromOf('safe');
  if (!from || !earliest) return null;
  const expected = limitFrom(from, 'expected');
  const safe = limitFrom(earliest, 'safe');
  return { from, expected, safe: safe.on > expected.on ? expected : safe };
}
