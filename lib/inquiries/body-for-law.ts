import 'server-only';
import type { DirectoryRow } from './view.ts';

/**
 * The body of the directory that one writes to under a law: the only one that answers under it, or the only one that
 * answers under it before any other law. Null where that leaves a choice.
 */
export function bodyForLaw(directory: readonly DirectoryRow[], regimeId: string): string | null {
  const answering = directory.filter(({ regimes }) => regimes.includes(regimeId));
  const first = answering.filter(({ regimes }) => regimes[0] === regimeId);
  const [only, another] = answering.length > 1 ? first : answering;
  return only && !another ? only.id : null;
}
