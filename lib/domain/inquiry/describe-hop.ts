import type { IsoDay } from '../dates/civil-day.ts';
import { edtfBounds } from '../dates/edtf.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import type { Hop, HopFlag, HopStatus, InquiryStatus } from './inquiry-types.ts';
import { boundsOfMove } from './move-days.ts';
import type { PlainMove } from './move-schema.ts';

const heardKinds: readonly PlainMove['kind'][] = [
  'registered',
  'forwarded',
  'extended',
  'paused',
  'clarification-asked',
  'replied',
];

/** The day the body's word reached us, as far as anybody wrote it down. */
function heardOn(move: PlainMove): IsoDay | null {
  const received = move.kind === 'replied' && move.receivedOn ? edtfBounds(move.receivedOn)?.max : null;
  return move.learnedOn ?? received ?? boundsOfMove(move).max;
}

export function latestDay(days: readonly (IsoDay | null)[]): IsoDay | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}

function statusOf(hop: HopHistory, ending: PlainMove | null, paused: boolean): HopStatus {
  if (ending) return ending.kind === 'withdrawn' ? 'withdrawn' : 'closed';
  const replies = movesOf(hop, 'replied');
  if (replies.some((reply) => reply.replyKind !== 'returned')) return 'replied';
  if (replies.length > 0) return 'returned';
  if (movesOf(hop, 'forwarded').some((move) => move.scope === 'whole')) return 'forwarded';
  if (paused) return 'paused';
  if (movesOf(hop, 'registered').length > 0) return 'registered';
  return movesOf(hop, 'delivered').length > 0 ? 'delivered' : 'sent';
}

export function describeHop(
  hop: HopHistory,
  ending: PlainMove | null,
  paused: boolean,
  flags: readonly HopFlag[],
): Hop {
  const registered = movesOf(hop, 'registered')[0];
  return {
    id: hop.id,
    parentId: hop.parent?.id ?? null,
    authorityId: hop.authorityId,
    scope: hop.scope,
    questionIds: hop.questionIds,
    openedByMoveId: hop.opening.id,
    openedOn: hop.opening.on,
    registeredNumber: registered?.number ?? null,
    registeredOn: registered?.on ?? null,
    status: statusOf(hop, ending, paused),
    lastHeardOn: latestDay(hop.moves.filter((move) => heardKinds.includes(move.kind)).map(heardOn)),
    flags: [...new Set(flags)],
  };
}

/** Which sending each hop goes back to; parents stand before children. */
function rootsOf(hops: readonly Hop[]): Map<string, Hop> {
  const roots = new Map<string, Hop>();
  for (const hop of hops) roots.set(hop.id, (hop.parentId !== null && roots.get(hop.parentId)) || hop);
  return roots;
}

/** The inquiry as a whole. Lateness is not part of it: that depends on the day one looks. */
export function inquiryStatus(moves: readonly PlainMove[], hops: readonly Hop[]): InquiryStatus {
  const whole = moves.filter((move) => move.hopId === null);
  if (whole.some((move) => move.kind === 'withdrawn')) return 'withdrawn';
  if (whole.some((move) => move.kind === 'closed')) return 'closed';
  if (hops.length === 0) return moves.some((move) => move.kind === 'approved') ? 'approved' : 'draft';
  // What came back and was sent again is judged by the later sending.
  const lastRoot = hops.findLast((hop) => hop.parentId === null);
  const roots = rootsOf(hops);
  const answering = hops.filter(
    (hop) => hop.status !== 'forwarded' && (hop.status !== 'returned' || roots.get(hop.id) === lastRoot),
  );
  const replied = answering.filter((hop) => hop.status === 'replied' || hop.status === 'returned');
  const live = answering.filter((hop) => hop.status !== 'withdrawn' && hop.status !== 'closed');
  if (live.length === 0) return answering.some((hop) => hop.status === 'withdrawn') ? 'withdrawn' : 'closed';
  if (replied.length === live.length) return 'replied';
  return replied.length > 0 ? 'partly-replied' : 'awaiting-reply';
}
