import 'server-only';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { Move, PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import { heardKinds } from './schema.ts';

/** The last move of theirs that stands, in the order of the days the moves bear; null when they said nothing. */
export function lastHeard(moves: readonly Move[]): PlainMove | null {
  return effectiveMoves(moves).findLast((move) => heardKinds.some((kind) => kind === move.kind)) ?? null;
}
