import type { ClockContext } from './clock-context.ts';
import { knownBy } from './move-days.ts';
import { type InquiryEvent, inquiryEvents, type MoveOf, type PlainMove } from './move-schema.ts';
import { type Side, startWalk, type Walk } from './walk.ts';

export type EventMove = MoveOf<'event'>;

export function isInquiryEvent(trigger: string): trigger is InquiryEvent {
  return inquiryEvents.some((event) => event === trigger);
}

/** The events of a history, in its order. */
export function eventsOf(moves: readonly PlainMove[]): EventMove[] {
  return moves.filter((move) => move.kind === 'event');
}

/**
 * The recorded event of a kind that counts: the last one, because a second transmission or decision starts its
 * clock anew; but the first day on which the facts happened. Null when none is recorded here.
 */
export function findEvent(
  events: readonly EventMove[],
  event: InquiryEvent,
  hopId: string | null,
): EventMove | null {
  const found = events.filter(
    (each) => each.event === event && (each.hopId === null || hopId === null || each.hopId === hopId),
  );
  return (event === 'happened' ? found[0] : found.at(-1)) ?? null;
}

/**
 * From the day of an event. An end of the day that is not known is taken from the other end, and a day that
 * nobody knows from the day we knew of it; both as estimates.
 */
export function eventWalk(event: EventMove, side: Side, timeZone: string): Walk {
  const other: Side = side === 'earliest' ? 'latest' : 'earliest';
  const known = startWalk(event, 'happened', event.on, side) ?? startWalk(event, 'happened', event.on, other);
  if (known) return known;
  const fact = event.learnedOn === null ? 'entered' : 'learned';
  const walk = startWalk(event, fact, knownBy(event, timeZone), side);
  if (!walk) throw new Error('A day we knew of an event is not a day');
  return { ...walk, estimated: true };
}

/** The day on which our side learned of an event; its own day when that was not written down. */
export function learnedOfEvent(event: EventMove, timeZone: string): Walk {
  return startWalk(event, 'learned', event.learnedOn, 'earliest') ?? eventWalk(event, 'earliest', timeZone);
}

/** The day that chooses a version by the final decision; by its service where its own day is not recorded. */
export function decisionDay(context: ClockContext): string | null {
  const event =
    findEvent(context.events, 'final-decision', null) ??
    findEvent(context.events, 'final-decision-served', null);
  return event ? eventWalk(event, 'earliest', 'UTC').on : null;
}
