import 'server-only';
import type { Hop, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import type { EntryKind } from './schema.ts';

/** A kind of move that can be recorded now, at which hops; `main` ones are the likely ones. */
export type OfferedMove = { kind: EntryKind; hopIds: string[]; main: boolean };

const ended: readonly Hop['status'][] = ['withdrawn', 'closed'];

/** What can have happened, as the inquiry stands; the engine has the last word when it is recorded. */
export function offeredMoves(state: InquiryState, moves: readonly PlainMove[]): OfferedMove[] {
  const { status, hops } = state;
  if (status === 'draft' || status === 'approved') {
    const kinds: EntryKind[] =
      status === 'draft' ? ['sent', 'approved', 'event', 'withdrawn'] : ['sent', 'event', 'withdrawn'];
    return kinds.map((kind) => ({ kind, hopIds: [], main: kind === 'sent' }));
  }
  const all = hops.map(({ id }) => id);
  const over = moves.some(
    (move) => move.hopId === null && (move.kind === 'withdrawn' || move.kind === 'closed'),
  );
  // A reply that comes late is still a fact.
  if (over) return [{ kind: 'replied', hopIds: all, main: false }];
  const at = (hop: Hop, kind: PlainMove['kind']) =>
    moves.filter((move) => move.hopId === hop.id && move.kind === kind).length;
  const where = (test: (hop: Hop) => boolean) =>
    hops.filter((hop) => !ended.includes(hop.status) && test(hop)).map(({ id }) => id);
  const busy = (hop: Hop) => !['replied', 'returned', 'forwarded'].includes(hop.status);
  const stopped = (hop: Hop) => at(hop, 'paused') + at(hop, 'clarification-asked') > at(hop, 'resumed');
  const offers: OfferedMove[] = [
    { kind: 'registered', hopIds: where((hop) => at(hop, 'registered') === 0), main: true },
    { kind: 'forwarded', hopIds: where(() => true), main: true },
    { kind: 'replied', hopIds: where(() => true), main: true },
    { kind: 'delivered', hopIds: where((hop) => at(hop, 'delivered') === 0 && busy(hop)), main: false },
    { kind: 'extended', hopIds: where(busy), main: false },
    { kind: 'clarification-asked', hopIds: where(busy), main: false },
    { kind: 'paused', hopIds: where((hop) => busy(hop) && !stopped(hop)), main: false },
    { kind: 'resumed', hopIds: where(stopped), main: true },
    { kind: 'reminder-sent', hopIds: where(() => true), main: false },
    { kind: 'complained', hopIds: where(() => true), main: false },
  ];
  const whole: OfferedMove[] = (['event', 'closed', 'withdrawn'] as const).map((kind) => ({
    kind,
    hopIds: [],
    main: false,
  }));
  return [...offers.filter(({ hopIds }) => hopIds.length > 0), ...whole];
}
