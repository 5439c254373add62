import type { RegimeVersion, Step } from '../regimes/regime-schema.ts';
import type { HopHistory } from './build-hops.ts';
import type { ClockContext } from './clock-context.ts';
import { eventWalk, findEvent, isInquiryEvent } from './event-days.ts';
import type { Obligation } from './inquiry-types.ts';
import type { PlainMove } from './move-schema.ts';
import { ownLimit } from './own-limit.ts';
import { metBy, settleByEnding } from './settle-obligation.ts';
import { twoReadings } from './walk.ts';

/** What we must do in a procedure that runs, such as comment on what the State replied, once the event is recorded. */
export function applicantDuties(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  ending: PlainMove | null,
): Obligation[] {
  return version.steps.flatMap((step) =>
    step.actor === 'applicant' ? dutyOf(context, hop, version, step, ending) : [],
  );
}

function dutyOf(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  step: Step,
  ending: PlainMove | null,
): Obligation[] {
  const trigger = isInquiryEvent(step.trigger) ? findEvent(context.events, step.trigger, hop.id) : null;
  // What concerns the whole inquiry concerns the body it was sent to.
  if (!trigger || (trigger.hopId === null && hop.parent !== null)) return [];
  const rule = {
    code: 'rule',
    regimeId: context.regime.id,
    versionId: version.id,
    ruleId: step.id,
    source: step.source,
  } as const;
  const calendar = context.calendarOf(context.regime.calendarId);
  const from = eventWalk(trigger, 'earliest', hop.authority.timeZone);
  const { expected, safe } = ownLimit(from, rule, { expected: step, safe: step }, step, calendar);
  const after = context.events.slice(context.events.indexOf(trigger) + 1);
  const done = after.find((event) => event.event === 'commented');
  return [
    {
      key: `${hop.id}:${step.id}`,
      owner: 'ours',
      authorityId: null,
      hopId: hop.id,
      stepId: step.id,
      weight: step.weight,
      opensOn: null,
      ...twoReadings(expected, safe),
      paused: false,
      timeZone: hop.authority.timeZone,
      ...(done ? metBy(done, expected.on) : settleByEnding(ending)),
    },
  ];
}
