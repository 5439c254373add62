import type { RegimeVersion, Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf, rootOf } from './build-hops.ts';
import type { ClockContext } from './clock-context.ts';
import { dueToTheMinute } from './hours-due.ts';
import type { AuthorityFacts, HopFlag, Obligation } from './inquiry-types.ts';
import type { PlainMove } from './move-schema.ts';
import { settleStep } from './settle-obligation.ts';
import { type StepDue, stepDue } from './step-due.ts';
import { twoReadings } from './walk.ts';

export type Duties = {
  obligations: Obligation[];
  flags: HopFlag[];
  /** The dues behind the obligations, by step id, for what a silence gives rise to. */
  dues: Map<string, StepDue>;
};

/** Whether the appeal went by a channel that the law in force does not count as an appeal at all. */
export function startsNoClock(hop: HopHistory, version: RegimeVersion): boolean {
  const root = rootOf(hop);
  if (root.opening.kind !== 'sent') return false;
  const { channel } = root.opening;
  return version.channels.some((rule) => rule.channel === channel && !rule.startsClock);
}

function isVisible(hop: HopHistory, step: Step): boolean {
  if (step.condition === 'when-forwarded') return movesOf(hop, 'forwarded').length > 0;
  if (step.condition === 'when-returned')
    return movesOf(hop, 'replied').some(({ replyKind }) => replyKind === 'returned');
  return true;
}

/** What the body at one hop owes, each duty with its dates, its state and its explanation. */
export function deriveDuties(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  authorities: Readonly<Record<string, AuthorityFacts>>,
  ending: PlainMove | null,
): Duties {
  const duties: Duties = { obligations: [], flags: [], dues: new Map() };
  if (startsNoClock(hop, version)) return { ...duties, flags: ['channel-starts-no-clock'] };
  for (const step of version.steps) {
    if (step.actor === 'applicant' || !isVisible(hop, step)) continue;
    const counted = stepDue(context, hop, version, step);
    if (!counted) continue;
    const { due, dueAt } = dueToTheMinute(counted, hop, step, context.events);
    duties.dues.set(step.id, due);
    duties.flags.push(...due.flags);
    const { expected, safe } = due;
    const settled = settleStep(context, hop, version, step, safe.on, authorities, ending);
    duties.obligations.push({
      key: `${hop.id}:${step.id}`,
      owner: 'theirs',
      authorityId: hop.authorityId,
      hopId: hop.id,
      stepId: step.id,
      weight: step.weight,
      opensOn: null,
      ...twoReadings(expected, safe),
      paused: settled.state === 'open' && due.paused,
      timeZone: hop.authority.timeZone,
      ...(dueAt ? { dueAt } : {}),
      ...settled,
    });
  }
  return duties;
}
