import 'server-only';
import type { Move } from '#lib/domain/inquiry/move-schema.ts';

/** Every body that a history names, corrected moves included. */
export function authoritiesOf(moves: readonly Move[]): string[] {
  const found = new Set<string>();
  for (const move of moves) {
    const stated = move.kind === 'correction' ? [move.replacement] : [move];
    for (const one of stated) {
      if (one?.kind === 'sent') found.add(one.authorityId);
      if (one?.kind === 'complained' && one.authorityId) found.add(one.authorityId);
      if (one?.kind === 'forwarded') for (const to of one.recipients) found.add(to.authorityId);
    }
  }
  return [...found];
}
