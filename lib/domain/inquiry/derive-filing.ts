import { type IsoDay, shiftDay } from '../dates/civil-day.ts';
import type { FilingWindow, RegimeVersion } from '../regimes/regime-schema.ts';
import { type ClockContext, versionOn } from './clock-context.ts';
import { countTerm } from './count-term.ts';
import { decisionDay, type EventMove, eventWalk, findEvent, learnedOfEvent } from './event-days.ts';
import type { Obligation } from './inquiry-types.ts';
import type { PlainMove } from './move-schema.ts';
import { type OwnLimit, ownLimit } from './own-limit.ts';
import { metBy, openState, settleByEnding } from './settle-obligation.ts';
import { twoReadings } from './walk.ts';

/** The window of a procedure that counts, with its days as far as the recorded events give them. */
export type WindowDays = {
  window: FilingWindow;
  event: EventMove;
  /** First day on which one may file; null: at once. */
  opensOn: IsoDay | null;
  /** Last day; null: the law sets none. */
  limit: OwnLimit | null;
};

/** The version of a procedure under which one files: by the final decision where that decides, else by today. */
export function filingVersion(context: ClockContext): RegimeVersion | null {
  const decided = context.regime.versionKey === 'final-decision' ? decisionDay(context) : null;
  return versionOn(context.regime, decided ?? context.todayIn('UTC'));
}

/** The first window of a version one of whose triggers is recorded; null when none is. */
export function windowDays(context: ClockContext, version: RegimeVersion): WindowDays | null {
  for (const window of version.filing?.windows ?? [])
    for (const trigger of window.triggers) {
      const event = findEvent(context.events, trigger, null);
      if (event) return daysOf(context, version, window, event);
    }
  return null;
}

function daysOf(
  context: ClockContext,
  version: RegimeVersion,
  window: FilingWindow,
  event: EventMove,
): WindowDays {
  const calendar = context.calendarOf(context.regime.calendarId);
  const from = window.from === 'learned' ? learnedOfEvent(event, 'UTC') : eventWalk(event, 'earliest', 'UTC');
  const rule = {
    code: 'rule',
    regimeId: context.regime.id,
    versionId: version.id,
    ruleId: window.id,
    source: window.source,
  } as const;
  const { opens, closes, safeCloses, startDay } = window;
  const opensOn = opens ? shiftDay(countTerm(from.on, { ...opens, startDay }, calendar).on, 1) : null;
  const terms = window.before
    ? 'day-before'
    : closes && { expected: { ...closes, startDay }, safe: { ...(safeCloses ?? closes), startDay } };
  return { window, event, opensOn, limit: terms && ownLimit(from, rule, terms, window, calendar) };
}

function settle(moves: readonly PlainMove[], dueOn: IsoDay) {
  const sent = moves.find((move) => move.kind === 'sent');
  if (sent) return metBy(sent, dueOn);
  const ending = moves.find(
    (move) => move.hopId === null && (move.kind === 'withdrawn' || move.kind === 'closed'),
  );
  return ending ? settleByEnding(ending) : openState;
}

/** Our limit for filing, when the inquiry is itself such a procedure and its window is known. */
export function deriveFiling(context: ClockContext, moves: readonly PlainMove[]): Obligation[] {
  const version = filingVersion(context);
  const days = version && windowDays(context, version);
  if (!days?.limit) return [];
  const { expected, safe } = days.limit;
  return [
    {
      key: `filing:${days.window.id}`,
      owner: 'ours',
      authorityId: null,
      hopId: null,
      stepId: days.window.id,
      weight: 'main',
      opensOn: days.opensOn,
      ...twoReadings(expected, safe),
      paused: false,
      timeZone: 'UTC',
      ...settle(moves, expected.on),
    },
  ];
}
