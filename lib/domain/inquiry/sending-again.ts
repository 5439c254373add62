import type { PlainMove } from './move-schema.ts';

/** The hops that a sending opened: its own, and all that the appeal was passed on to from there. */
export function hopsUnder(moves: readonly PlainMove[], rootId: string): Set<string> {
  const found = new Set([rootId]);
  // A set walks members added while it runs, so this reaches every depth.
  for (const hopId of found)
    for (const move of moves)
      if (move.kind === 'forwarded' && move.hopId === hopId)
        for (const { hopId: next } of move.recipients) found.add(next);
  return found;
}

/**
 * Whether an inquiry may be sent now: it was not yet, or what was sent last came back without an answer, which
 * leaves us free to send it again, with a clock of its own. `moves` are the effective ones.
 */
export function maySend(moves: readonly PlainMove[]): boolean {
  const last = moves.findLast((move) => move.kind === 'sent');
  if (!last) return true;
  const hops = hopsUnder(moves, last.hopId);
  const replies = moves.filter((move) => move.kind === 'replied').filter(({ hopId }) => hops.has(hopId));
  return replies.length > 0 && replies.every(({ replyKind }) => replyKind === 'returned');
}
