import type { IsoDay } from '../dates/civil-day.ts';
import { edtfBounds } from '../dates/edtf.ts';
import type { RegimeVersion, Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import type { ClockContext } from './clock-context.ts';
import { findEvent, isInquiryEvent } from './event-days.ts';
import { dischargingForwarding } from './forwarding-rules.ts';
import type { AuthorityFacts, Obligation } from './inquiry-types.ts';
import { boundsOfMove, exactDay } from './move-days.ts';
import type { MoveOf, PlainMove } from './move-schema.ts';

export type Settled = Pick<Obligation, 'state' | 'metOn' | 'metByMoveId' | 'timeliness'>;

export const openState: Settled = { state: 'open', metOn: null, metByMoveId: null, timeliness: null };

/** In time unless it surely was late: the first possible day is after the due day. */
export function metBy(move: PlainMove, dueOn: IsoDay): Settled {
  const { min, max } = boundsOfMove(move);
  const late = min !== null && min > dueOn;
  const inTime = max !== null && max <= dueOn;
  return {
    state: late ? 'met-late' : 'met',
    metOn: exactDay(move),
    metByMoveId: move.id,
    timeliness: late ? 'late' : inTime ? 'in-time' : 'unknown',
  };
}

/**
 * What had to be sent by a day, told by the day it reached us: in time when it was here by then, and never surely
 * late, for nobody outside knows how long it was under way.
 */
function metByPost(copy: MoveOf<'replied'>, dueOn: IsoDay): Settled {
  const received = copy.receivedOn ? (edtfBounds(copy.receivedOn) ?? null) : null;
  const inTime = received?.max != null && received.max <= dueOn;
  const exact = received !== null && received.min === received.max ? received.min : null;
  return {
    ...{ state: 'met', metOn: exact, metByMoveId: copy.id },
    timeliness: inTime ? 'in-time' : 'unknown',
  };
}

function without(state: 'discharged' | 'void', move: PlainMove): Settled {
  return { state, metOn: null, metByMoveId: move.id, timeliness: null };
}

/** The move that ended the inquiry, or this hop, and with it whatever was still open. */
export function endingOf(hop: HopHistory, moves: readonly PlainMove[]): PlainMove | null {
  return (
    moves.find(
      (move) =>
        (move.kind === 'withdrawn' || move.kind === 'closed') &&
        (move.hopId === null || move.hopId === hop.id),
    ) ?? null
  );
}

export function settleByEnding(ending: PlainMove | null): Settled {
  if (!ending) return openState;
  return without(ending.kind === 'withdrawn' ? 'void' : 'discharged', ending);
}

/** A body that forwards, replies, extends or asks has the paper, so it has registered it on some day. */
function actOf(hop: HopHistory): PlainMove | null {
  return (
    hop.moves.find((move) =>
      ['forwarded', 'replied', 'extended', 'paused', 'clarification-asked'].includes(move.kind),
    ) ?? null
  );
}

/** The State's reply to the last transmission: told as an event, or as a reply that reached us. */
function answerOfState(context: ClockContext, hop: HopHistory, step: Step): PlainMove | null {
  const { events } = context;
  const asked = isInquiryEvent(step.trigger) ? findEvent(events, step.trigger, hop.id) : null;
  const after = asked ? events.slice(events.indexOf(asked) + 1) : events;
  return after.find(({ event }) => event === 'state-replied' || event === 'communicated') ?? null;
}

/** How a duty of the body stands: met, taken away, ended with the inquiry, or open. */
export function settleStep(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  step: Step,
  dueOn: IsoDay,
  authorities: Readonly<Record<string, AuthorityFacts>>,
  ending: PlainMove | null,
): Settled {
  if (step.duty === 'register') {
    const registered = movesOf(hop, 'registered')[0];
    if (registered) return metBy(registered, dueOn);
    const act = actOf(hop);
    if (act) return { state: 'met', metOn: null, metByMoveId: act.id, timeliness: 'unknown' };
    return settleByEnding(ending);
  }
  if (step.duty === 'return') {
    const returned = movesOf(hop, 'replied').find(({ replyKind }) => replyKind === 'returned');
    return returned ? metBy(returned, dueOn) : settleByEnding(ending);
  }
  if (step.duty === 'state-reply') {
    const answered = answerOfState(context, hop, step);
    return answered ? metBy(answered, dueOn) : settleByEnding(ending);
  }
  if (step.duty === 'copy') {
    const copy = movesOf(hop, 'replied').find(({ replyKind }) => replyKind !== 'returned');
    return copy ? metByPost(copy, dueOn) : settleByEnding(ending);
  }
  if (step.duty === 'forward') {
    const forwarded = movesOf(hop, 'forwarded')[0];
    return forwarded ? metBy(forwarded, dueOn) : settleByEnding(ending);
  }
  const reply = movesOf(hop, 'replied').find((each) => each.replyKind !== 'returned');
  if (reply) return metBy(reply, dueOn);
  const gone = movesOf(hop, 'replied')[0] ?? dischargingForwarding(hop, version, authorities);
  return gone ? without('discharged', gone) : settleByEnding(ending);
}
