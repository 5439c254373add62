import 'server-only';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { Hop, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';

/** The body from which a reply most likely comes: the last one that has the appeal, and of those one that owes it. */
export function likelyHop({ hops, obligations }: Pick<InquiryState, 'hops' | 'obligations'>): Hop | null {
  const owes = new Set(
    obligations
      .filter(({ owner, weight, state }) => owner === 'theirs' && weight === 'main' && state === 'open')
      .map(({ hopId }) => hopId),
  );
  const has = ({ status }: Hop) =>
    !['forwarded', 'replied', 'returned', 'withdrawn', 'closed'].includes(status);
  return (
    hops.findLast((hop) => owes.has(hop.id) && has(hop)) ??
    hops.findLast(has) ??
    hops.findLast(({ status }) => status !== 'forwarded') ??
    null
  );
}

type OpenHop = { hopId: string; authorityId: string };

/** The bodies that have an inquiry as its rows tell it, the last one first; empty once it has ended. */
export function hopsOf(rows: readonly Record<string, unknown>[]): OpenHop[] {
  const moves = effectiveMoves(rows.map((data) => moveSchema.parse(data)));
  if (moves.some(({ kind, hopId }) => hopId === null && (kind === 'withdrawn' || kind === 'closed')))
    return [];
  const found: OpenHop[] = [];
  for (const move of moves) {
    if (move.kind === 'sent') found.push({ hopId: move.hopId, authorityId: move.authorityId });
    if (move.kind === 'forwarded') found.push(...move.recipients);
  }
  return found.reverse();
}
