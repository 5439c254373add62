import { edtfBounds } from '../dates/edtf.ts';
import type { CorrectionMove, Move, MoveKind, PlainMove } from './move-schema.ts';

/** Within one day, the order in which things can have happened. */
const causalOrder: readonly MoveKind[] = [
  'drafted',
  'approved',
  'event',
  'sent',
  'delivered',
  'registered',
  'clarification-asked',
  'paused',
  'resumed',
  'extended',
  'forwarded',
  'replied',
  'reminder-sent',
  'complained',
  'withdrawn',
  'closed',
  'correction',
];

/** A day for ordering only: the first day it can have been, else the day we learned of it, else last. */
function orderDay(move: PlainMove): string {
  const on = move.kind === 'replied' ? (move.on ?? move.signedOn ?? move.receivedOn) : move.on;
  const bounds = on === null ? null : edtfBounds(on);
  return bounds?.min ?? bounds?.max ?? move.learnedOn ?? '9999';
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By the day it bears, then by cause and effect, then by id: never by the order of entry. */
export function compareMoves(a: PlainMove, b: PlainMove): number {
  return (
    compare(orderDay(a), orderDay(b)) ||
    compare(causalOrder.indexOf(a.kind), causalOrder.indexOf(b.kind)) ||
    compare(a.id, b.id)
  );
}

/** The corrections that stand, newest first; a voided correction does not. */
function standingCorrections(corrections: readonly CorrectionMove[]): CorrectionMove[] {
  const newestFirst = [...corrections].sort(
    (a, b) => compare(Date.parse(b.enteredAt), Date.parse(a.enteredAt)) || compare(b.id, a.id),
  );
  const voided = new Set<string>();
  const standing: CorrectionMove[] = [];
  for (const correction of newestFirst) {
    if (voided.has(correction.id)) continue;
    standing.push(correction);
    voided.add(correction.corrects);
  }
  return standing;
}

/** The history as it stands after its corrections, in the order of the days the moves bear. */
export function effectiveMoves(moves: readonly Move[]): PlainMove[] {
  const corrections = moves.filter((move) => move.kind === 'correction');
  const latest = new Map<string, CorrectionMove>();
  for (const correction of standingCorrections(corrections))
    if (!latest.has(correction.corrects)) latest.set(correction.corrects, correction);
  return moves
    .filter((move) => move.kind !== 'correction')
    .flatMap((move): PlainMove[] => {
      const correction = latest.get(move.id);
      if (!correction) return [move];
      return correction.replacement ? [{ ...correction.replacement, id: move.id }] : [];
    })
    .sort(compareMoves);
}
