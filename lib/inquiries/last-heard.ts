import 'server-only';
import { edtfBounds } from '#lib/domain/dates/edtf.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { Move, PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import { heardKinds } from './schema.ts';
import type { LastHeard } from './view.ts';

/**
 * The last word of theirs that stands, in the order of the days the moves bear, and the day it reached us by, as
 * far as anybody wrote it down; null when they said nothing.
 */
export function lastHeard(moves: readonly Move[]): LastHeard | null {
  for (const move of effectiveMoves(moves).reverse()) {
    const kind = heardKinds.find((one) => one === move.kind);
    if (kind) return { kind, on: reachedUs(move) };
  }
  return null;
}

function reachedUs(move: PlainMove): string | null {
  const days = move.kind === 'replied' ? [move.receivedOn, move.on, move.signedOn] : [move.on];
  const day = days.find((one) => one !== null);
  return move.learnedOn ?? (day ? (edtfBounds(day)?.max ?? null) : null);
}
