import type { RegimeVersion, Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf, rootOf } from './build-hops.ts';
import { type ClockContext, type Reading, rollOf, versionOn } from './clock-context.ts';
import { decisionDay, eventWalk, findEvent } from './event-days.ts';
import { dayOfMove, knownBy } from './move-days.ts';
import type { PlainMove } from './move-schema.ts';
import { addDays, addTerm, estimate, move, relyOn, roll, startWalk, type Walk } from './walk.ts';

/** Starts from the last day a move can have happened, or from the day we knew of it, as an estimate. */
function fromMove(source: PlainMove, timeZone: string): Walk {
  const { fact, edtf } = dayOfMove(source);
  const known = startWalk(source, fact, edtf, 'latest');
  if (known) return known;
  const day = knownBy(source, timeZone);
  const walk = startWalk(source, source.learnedOn === null ? 'entered' : 'learned', day, 'latest');
  if (!walk) throw new Error('A day we knew of a move is not a day');
  return { ...walk, estimated: true };
}

function notAfter(
  walk: Walk,
  fact: 'received' | 'forwarded',
  source: PlainMove,
  limit: string | null | undefined,
): Walk {
  if (!limit || limit >= walk.on) return walk;
  return move(walk, limit, { code: 'not-after', fact, moveId: source.id, limit, to: limit });
}

/** Adds a step's term to its trigger and rolls the end, for estimates and dues alike. */
export function stepTerm(
  context: ClockContext,
  hop: HopHistory,
  step: Step,
  from: Walk,
  reading: Reading,
): Walk {
  const calendar = context.calendarOf(hop.authority.calendarId);
  const ended = relyOn(addTerm(from, step.id, step, calendar), step.source);
  return roll(ended, rollOf(step, hop, reading), calendar);
}

/** The day the appeal set out for this body: sent by us, or forwarded by the body before. */
export function openedWalk(context: ClockContext, hop: HopHistory, reading: Reading): Walk {
  return context.remember(`opened|${hop.id}|${reading}`, () => {
    const { opening, parent } = hop;
    const { fact, edtf } = dayOfMove(opening);
    const known = startWalk(opening, fact, edtf, 'latest');
    if (known || !parent) return known ?? fromMove(opening, hop.authority.timeZone);
    const step = versionOf(context, parent)?.steps.find((each) => each.duty === 'forward');
    if (!step) return fromMove(opening, parent.authority.timeZone);
    const trigger = triggerWalk(context, parent, step, reading);
    if (!trigger) return fromMove(opening, parent.authority.timeZone);
    const deadline = stepTerm(context, parent, step, estimate(trigger, 'forwarded'), reading);
    return notAfter(deadline, 'forwarded', opening, opening.learnedOn);
  });
}

/** The day the body had it: delivered, else opened plus the channel's usual days. */
export function receivedWalk(context: ClockContext, hop: HopHistory, reading: Reading): Walk {
  return context.remember(`received|${hop.id}|${reading}`, () => {
    for (const delivered of movesOf(hop, 'delivered')) {
      const known = startWalk(delivered, 'happened', delivered.on, 'latest');
      if (known) return known;
    }
    const channel = hop.opening.kind === 'sent' ? hop.opening.channel : 'forwarded';
    const days = context.regime.usualDays[channel];
    const opened = estimate(openedWalk(context, hop, reading), 'received');
    const arrived = addDays(opened, days, (to) => ({ code: 'usual-days', channel, days, to }));
    const registered = movesOf(hop, 'registered')[0];
    if (!registered) return arrived;
    return notAfter(
      arrived,
      'received',
      registered,
      startWalk(registered, 'happened', registered.on, 'latest')?.on,
    );
  });
}

/** The day it was registered, else the last day on which the law has it registered. */
export function registeredWalk(context: ClockContext, hop: HopHistory, reading: Reading): Walk {
  return context.remember(`registered|${hop.id}|${reading}`, () => {
    for (const registered of movesOf(hop, 'registered')) {
      const known = startWalk(registered, 'happened', registered.on, 'latest');
      if (known) return known;
    }
    const received = receivedWalk(context, hop, reading);
    const step = versionOf(context, hop)?.steps.find((each) => each.duty === 'register');
    return step ? stepTerm(context, hop, step, estimate(received, 'registered'), reading) : received;
  });
}

/** The day a step runs from; null while the event it runs from is not recorded. */
export function triggerWalk(
  context: ClockContext,
  hop: HopHistory,
  step: Step,
  reading: Reading,
): Walk | null {
  switch (step.trigger) {
    case 'sent':
      return openedWalk(context, hop, reading);
    case 'registered':
      return registeredWalk(context, hop, reading);
    case 'delivered':
    case 'received':
      return receivedWalk(context, hop, reading);
    default: {
      const event = findEvent(context.events, step.trigger, hop.id);
      // What concerns the whole inquiry concerns the body it was sent to.
      if (!event || (event.hopId === null && hop.parent !== null)) return null;
      return eventWalk(event, 'latest', hop.authority.timeZone);
    }
  }
}

/** The version of the law that governs this hop; null when none was in force on the deciding day. */
export function versionOf(context: ClockContext, hop: HopHistory): RegimeVersion | null {
  const { regime } = context;
  const decided = regime.versionKey === 'final-decision' ? decisionDay(context) : null;
  if (decided !== null) return versionOn(regime, decided);
  if (regime.versionKey === 'sent') return versionOn(regime, openedWalk(context, rootOf(hop), 'expected').on);
  const registered = movesOf(hop, 'registered')[0];
  const bySide = registered ? startWalk(registered, 'happened', registered.on, 'latest') : null;
  if (regime.versionKey === 'registered' && bySide) return versionOn(regime, bySide.on);
  return versionOn(regime, receivedWalk(context, hop, 'expected').on);
}
