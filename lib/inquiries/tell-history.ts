import 'server-only';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { CorrectionMove, Move } from '#lib/domain/inquiry/move-schema.ts';
import type { HistoryEntry } from './view.ts';

/** The history as people entered it, the newest entry first, each with the correction that now hides it. */
export function tellHistory(
  history: readonly Move[],
  people: Readonly<Record<string, { name: string }>>,
): HistoryEntry[] {
  const standing = new Map(effectiveMoves(history).map((move) => [move.id, move]));
  const corrections = standingCorrections(history);
  return history
    .map((move) => ({
      move,
      enteredByName: people[move.enteredBy]?.name ?? '',
      correctedBy: corrections.get(move.id) ?? null,
      standing: standing.get(move.id) ?? null,
    }))
    .reverse();
}

/** The newest correction of each move that was not itself taken back. */
function standingCorrections(history: readonly Move[]): Map<string, CorrectionMove> {
  const newestFirst = history.filter((move) => move.kind === 'correction').reverse();
  const taken = new Set<string>();
  const latest = new Map<string, CorrectionMove>();
  for (const correction of newestFirst) {
    if (taken.has(correction.id)) continue;
    taken.add(correction.corrects);
    if (!latest.has(correction.corrects)) latest.set(correction.corrects, correction);
  }
  return latest;
}
