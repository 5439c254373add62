import type { IsoDay } from '../dates/civil-day.ts';
import type { Regime, Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import { type EventMove, findEvent, isInquiryEvent } from './event-days.ts';
import { exactDay } from './move-days.ts';
import type { InquiryEvent, MoveOf } from './move-schema.ts';
import type { StepDue } from './step-due.ts';
import type { TraceStep } from './trace.ts';

/** The moment a term of hours ends: as an instant, and as day and time of day at the body. */
export type MomentDue = { at: string; step: Extract<TraceStep, { code: 'moment' }> };

/**
 * Hours from a time of day at the body, over changes of its clocks: they are hours that pass. A time that the clocks
 * show twice is taken as the later one, so that nobody is accused too early.
 */
export function hoursFrom(day: IsoDay, time: string, hours: number, timeZone: string): MomentDue {
  const start = Temporal.PlainDateTime.from(`${day}T${time}`);
  const end = start.toZonedDateTime(timeZone, { disambiguation: 'later' }).add({ hours });
  return {
    at: end.toInstant().toString(),
    step: {
      code: 'moment',
      time,
      hours,
      on: end.toPlainDate().toString(),
      until: end.toPlainTime().toString().slice(0, 5),
    },
  };
}

/** The move that a term runs from, where its form can tell the hour. */
function timedMove(
  hop: HopHistory,
  { trigger }: Step,
  events: readonly EventMove[],
): MoveOf<'delivered'> | MoveOf<'registered'> | EventMove | null {
  const dated = <T extends { on: string | null }>(moves: readonly T[]) =>
    moves.find(({ on }) => on !== null) ?? null;
  if (trigger === 'received' || trigger === 'delivered') return dated(movesOf(hop, 'delivered'));
  if (trigger === 'registered') return dated(movesOf(hop, 'registered'));
  return isInquiryEvent(trigger) ? findEvent(events, trigger, hop.id) : null;
}

/** Extensions, pauses and rolls go by days: a term that any of them touched ends with its day. */
function goesByDays({ trace }: StepDue['expected']): boolean {
  const codes = ['extension', 'extension-void', 'restart', 'pause', 'roll'];
  return trace.some(
    (step) => codes.includes(step.code) || (step.code === 'skipped' && step.reason === 'paused'),
  );
}

/**
 * A term of hours to the minute, where the hour it runs from is known; its day is then the one on which the hours
 * end. Otherwise it keeps its whole days and says so. Terms of another unit stay as they are.
 */
export function dueToTheMinute(
  due: StepDue,
  hop: HopHistory,
  step: Step,
  events: readonly EventMove[],
): { due: StepDue; dueAt: string | null } {
  if (step.unit !== 'hours' || step.safeTerm) return { due, dueAt: null };
  if (goesByDays(due.expected) || goesByDays(due.safe)) return { due, dueAt: null };
  const from = timedMove(hop, step, events);
  const day = from ? exactDay(from) : null;
  const moment = from?.time && day ? hoursFrom(day, from.time, step.length, hop.authority.timeZone) : null;
  const told: TraceStep = moment?.step ?? { code: 'whole-days', hours: step.length };
  const tell = (walk: StepDue['expected']) => ({
    ...walk,
    on: moment?.step.on ?? walk.on,
    trace: [...walk.trace, told],
  });
  return {
    due: { ...due, expected: tell(due.expected), safe: tell(due.safe) },
    dueAt: moment?.at ?? null,
  };
}

/** The moves of which the hour matters under a law, and the events among them. */
export type HoursAsked = { kinds: ('delivered' | 'registered' | 'event')[]; events: InquiryEvent[] };

/** Of which moves a law counts hours, so that their forms ask for the hour. */
export function hoursAsked({ versions }: Regime): HoursAsked {
  const counted = versions.flatMap(({ steps }) => steps.filter(({ unit }) => unit === 'hours'));
  const triggers = new Set(counted.map(({ trigger }) => trigger));
  const events = [...triggers].filter(isInquiryEvent);
  const kinds: HoursAsked['kinds'] = [];
  if (triggers.has('received') || triggers.has('delivered')) kinds.push('delivered');
  if (triggers.has('registered')) kinds.push('registered');
  if (events.length > 0) kinds.push('event');
  return { kinds, events };
}
