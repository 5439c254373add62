import { daysBetween, type IsoDay } from '../dates/civil-day.ts';
import type { Standing } from '../records/record-terms.ts';
import { buildHops, type HopHistory, movesOf } from './build-hops.ts';
import { clockContext } from './clock-context.ts';
import { effectiveMoves } from './effective-moves.ts';
import { receivedWalk, versionOf } from './hop-clock.ts';
import type { DeriveInput, InquiryState, Obligation } from './inquiry-types.ts';
import { boundsOfMove, exactDay } from './move-days.ts';
import type { MoveOf, PlainMove, Verdict } from './move-schema.ts';
import { isOverdue } from './overdue.ts';

/** What became of an appeal at one body. `open` depends on the day one looks; see `standingOf`. */
export const hopOutcomes = [
  'on-time',
  'late',
  'undated',
  'open',
  'forwarded',
  'returned',
  'ended',
  'no-term',
] as const;
export type HopOutcome = (typeof hopOutcomes)[number];

/** One arrival of an inquiry at a body, as it counts in the body's record. */
export type HopRecord = {
  hopId: string;
  authorityId: string;
  /** We wrote to it ourselves; otherwise another body passed it on. */
  direct: boolean;
  /** Who signed the reply that counts. */
  signerId: string | null;
  /** The day the body had it, by the ordinary reading of what is known. */
  receivedOn: IsoDay;
  receivedEstimated: boolean;
  /** The year of that day. */
  year: number;
  outcome: HopOutcome;
  /** The day after which a reply is late, by the reading that accuses last; null when none is owed. */
  dueOn: IsoDay | null;
  paused: boolean;
  /** Anything came from the body: a number, a notice, a reply. */
  heard: boolean;
  /** Calendar days from receipt to the reply; null without a reply whose day is known. */
  days: number | null;
  /** Calendar days from receipt to the end of the term by the ordinary reading. */
  termDays: number | null;
  /** Passed on to another body, whole or in part. */
  passedOn: boolean;
  extended: 'with-notice' | 'without-notice' | 'notice-unknown' | null;
  /** Questions on which somebody judged the body's replies: all, evaded ones, and evaded ones in the signer's replies. */
  questionsJudged: number;
  questionsEvaded: number;
  signerEvaded: number;
};

const heardKinds = ['registered', 'forwarded', 'extended', 'paused', 'clarification-asked', 'replied'];
const evasions: readonly Verdict[] = ['evaded', 'refused', 'contradicts'];

/** Every arrival of an inquiry at a body, each once. The same input as `deriveInquiry`, and what it derived. */
export function hopRecords(input: DeriveInput, state: InquiryState): HopRecord[] {
  const moves = effectiveMoves(input.moves);
  const context = clockContext(input.regime, input.calendars, input.today);
  return buildHops(moves, input.authorities, input.regime.calendarId).map((hop) => {
    const steps = versionOf(context, hop)?.steps ?? [];
    const replySteps = steps.filter((step) => step.actor === 'authority' && step.duty === 'reply');
    const duty = lastDuty(
      state.obligations.filter(
        (one) =>
          one.hopId === hop.id && one.owner === 'theirs' && replySteps.some((step) => step.id === one.stepId),
      ),
    );
    const reply = movesOf(hop, 'replied').find((each) => each.replyKind !== 'returned');
    const repliedOn = reply ? exactDay(reply) : null;
    const received = receivedWalk(context, hop, 'expected');
    // It cannot have answered before it had the appeal, however long the post usually takes.
    const early = repliedOn !== null && repliedOn < received.on;
    const receivedOn = early ? repliedOn : received.on;
    const signerId = (reply ?? movesOf(hop, 'replied')[0])?.signerId ?? null;
    const judged = verdictsAt(hop);
    return {
      hopId: hop.id,
      authorityId: hop.authorityId,
      direct: hop.parent === null,
      signerId,
      receivedOn,
      receivedEstimated: received.estimated || early,
      year: Number(receivedOn.slice(0, 4)),
      outcome: duty ? outcomeOf(duty, moves) : 'no-term',
      dueOn: duty?.dueSafe ?? null,
      paused: duty?.paused ?? false,
      heard: hop.moves.some(({ kind }) => heardKinds.includes(kind)),
      days: repliedOn === null ? null : daysBetween(receivedOn, repliedOn),
      termDays: duty ? Math.max(0, daysBetween(receivedOn, duty.dueExpected)) : null,
      passedOn: movesOf(hop, 'forwarded').length > 0,
      extended: extensionAt(movesOf(hop, 'extended')),
      questionsJudged: judged.length,
      questionsEvaded: judged.filter((verdict) => evasions.includes(verdict)).length,
      signerEvaded: signerId
        ? verdictsAt(hop, signerId).filter((verdict) => evasions.includes(verdict)).length
        : 0,
    };
  });
}

/** Where an arrival stands on a day at the body: the one rule by which records are counted. */
export function standingOf(
  { outcome, paused, dueOn, heard }: Pick<HopRecord, 'outcome' | 'paused' | 'dueOn' | 'heard'>,
  today: IsoDay,
): Standing {
  if (outcome === 'returned' || outcome === 'ended' || outcome === 'no-term') return 'other';
  if (outcome !== 'open') return outcome;
  if (paused || dueOn === null || !isOverdue(dueOn, today)) return 'running';
  return heard ? 'overdue' : 'silent';
}

/** Where a law asks for several replies, nobody is accused before the last of them is due. */
function lastDuty(duties: readonly Obligation[]): Obligation | null {
  const main = duties.filter(({ weight }) => weight === 'main');
  return (main.length > 0 ? main : duties).reduce<Obligation | null>(
    (last, one) => (last === null || one.dueSafe > last.dueSafe ? one : last),
    null,
  );
}

function outcomeOf(duty: Obligation, moves: readonly PlainMove[]): HopOutcome {
  if (duty.state === 'open') return 'open';
  if (duty.state === 'met-late') return 'late';
  if (duty.state === 'met') return duty.timeliness === 'in-time' ? 'on-time' : 'undated';
  const by = moves.find(({ id }) => id === duty.metByMoveId);
  if (by?.kind === 'forwarded') return 'forwarded';
  if (by?.kind === 'replied') return 'returned';
  // That we gave up later does not undo a silence.
  const endedOn = by ? boundsOfMove(by).min : null;
  return endedOn !== null && isOverdue(duty.dueSafe, endedOn) ? 'open' : 'ended';
}

/** The worst of the extensions at a hop, because the law is judged by that one. */
function extensionAt(extensions: readonly MoveOf<'extended'>[]): HopRecord['extended'] {
  if (extensions.length === 0) return null;
  if (extensions.some(({ noticeGiven }) => noticeGiven === false)) return 'without-notice';
  return extensions.every(({ noticeGiven }) => noticeGiven === true) ? 'with-notice' : 'notice-unknown';
}

/** The last word on each question over the replies at a hop, or over those that one official signed. */
function verdictsAt(hop: HopHistory, signerId?: string): Verdict[] {
  const latest = new Map<string, Verdict>();
  for (const reply of movesOf(hop, 'replied')) {
    if (signerId && reply.signerId !== signerId) continue;
    for (const { questionId, verdict } of reply.answers) latest.set(questionId, verdict);
  }
  return [...latest.values()];
}
