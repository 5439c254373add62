import type { IsoDay } from '../dates/civil-day.ts';
import { edtfBounds } from '../dates/edtf.ts';
import { dayAt } from '../dates/today-at.ts';
import type { PlainMove } from './move-schema.ts';
import type { Side, StartFact } from './walk.ts';

/** The text of the day a move bears, and which of its days that is. A reply has three to choose from. */
export function dayOfMove(move: PlainMove): { fact: StartFact; edtf: string | null } {
  if (move.on !== null || move.kind !== 'replied') return { fact: 'happened', edtf: move.on };
  return move.signedOn !== null
    ? { fact: 'signed', edtf: move.signedOn }
    : { fact: 'received', edtf: move.receivedOn };
}

/** First and last day a move can have happened; what was learned on a day happened by that day. */
export function boundsOfMove(move: PlainMove): { min: IsoDay | null; max: IsoDay | null } {
  const { edtf } = dayOfMove(move);
  const bounds = edtf === null ? null : edtfBounds(edtf);
  const min = bounds?.min ?? null;
  let max = bounds?.max ?? move.learnedOn;
  if (max !== null && move.learnedOn !== null && move.learnedOn < max) max = move.learnedOn;
  // A contradiction between the two days is not settled here: the day of the event is kept.
  if (min !== null && max !== null && max < min) max = bounds?.max ?? min;
  return { min, max };
}

export function exactDay(move: PlainMove): IsoDay | null {
  const { min, max } = boundsOfMove(move);
  return min !== null && min === max ? min : null;
}

/** By this day we knew of it. */
export function knownBy(move: PlainMove, timeZone: string): IsoDay {
  return move.learnedOn ?? dayAt(move.enteredAt, timeZone);
}

/** A day for rules that cannot do without one. */
export function someDay(move: PlainMove, side: Side, timeZone: string): IsoDay {
  const { min, max } = boundsOfMove(move);
  return (side === 'earliest' ? (min ?? max) : (max ?? min)) ?? knownBy(move, timeZone);
}
