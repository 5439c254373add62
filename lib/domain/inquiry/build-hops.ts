import type { AuthorityFacts } from './inquiry-types.ts';
import type { MoveOf, PlainMove } from './move-schema.ts';

/** A hop with what happened at it, before any clock. */
export type HopHistory = {
  id: string;
  parent: HopHistory | null;
  authorityId: string;
  authority: AuthorityFacts;
  scope: 'whole' | 'part';
  questionIds: string[] | null;
  opening: MoveOf<'sent'> | MoveOf<'forwarded'>;
  moves: PlainMove[];
};

/** Nothing is known of the body: its day is the world's, its calendar the regime's. */
const unknownAuthority = (calendarId: string): AuthorityFacts => ({ timeZone: 'UTC', calendarId });

export function movesOf<K extends PlainMove['kind']>(
  hop: HopHistory,
  kind: K,
): Extract<PlainMove, { kind: K }>[] {
  return hop.moves.filter((move): move is Extract<PlainMove, { kind: K }> => move.kind === kind);
}

/**
 * The tree of hops, parents before children. A forwarding whose sender hop was voided by a correction
 * opens nothing: its branch disappears with it.
 */
export function buildHops(
  moves: readonly PlainMove[],
  authorities: Readonly<Record<string, AuthorityFacts>>,
  regimeCalendarId: string,
): HopHistory[] {
  const hops = new Map<string, HopHistory>();
  const authorityOf = (id: string) => authorities[id] ?? unknownAuthority(regimeCalendarId);
  for (const move of moves) {
    if (move.kind !== 'sent' || hops.has(move.hopId)) continue;
    hops.set(move.hopId, {
      id: move.hopId,
      parent: null,
      authorityId: move.authorityId,
      authority: authorityOf(move.authorityId),
      scope: 'whole',
      questionIds: null,
      opening: move,
      moves: [],
    });
  }
  const forwardings = moves.filter((move) => move.kind === 'forwarded');
  // A set walks members added while it runs, so this reaches every depth.
  const queue = new Set(hops.values());
  for (const parent of queue) {
    for (const forwarding of forwardings) {
      if (forwarding.hopId !== parent.id) continue;
      for (const recipient of forwarding.recipients) {
        if (hops.has(recipient.hopId)) continue;
        const hop: HopHistory = {
          id: recipient.hopId,
          parent,
          authorityId: recipient.authorityId,
          authority: authorityOf(recipient.authorityId),
          scope: forwarding.scope,
          questionIds: recipient.questionIds ?? parent.questionIds,
          opening: forwarding,
          moves: [],
        };
        hops.set(hop.id, hop);
        queue.add(hop);
      }
    }
  }
  for (const move of moves) if (move.hopId !== null) hops.get(move.hopId)?.moves.push(move);
  return [...queue];
}

/** The bodies an inquiry has passed through before it reached this hop. */
export function pathBefore(hop: HopHistory): string[] {
  return hop.parent ? [...pathBefore(hop.parent), hop.parent.authorityId] : [];
}

export function rootOf(hop: HopHistory): HopHistory {
  return hop.parent ? rootOf(hop.parent) : hop;
}
