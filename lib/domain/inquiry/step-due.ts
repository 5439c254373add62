import type { RegimeVersion, Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import { type ClockContext, type Reading, rollOf } from './clock-context.ts';
import { extendTerm, refusalOf } from './extend-term.ts';
import { triggerWalk } from './hop-clock.ts';
import { hopPauses } from './hop-pauses.ts';
import type { HopFlag } from './inquiry-types.ts';
import { addTerm, move, relyOn, roll, underRule, type Walk } from './walk.ts';

export type StepDue = {
  expected: Walk;
  safe: Walk;
  /** When a silence is deemed a refusal only after a term of its own: the last day of that term. */
  deemed: Walk | null;
  paused: boolean;
  flags: HopFlag[];
};

function dueWalk(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  step: Step,
  reading: Reading,
  pauseState: ReturnType<typeof hopPauses> | null,
  trigger: Walk,
): { walk: Walk; flags: HopFlag[] } {
  const calendar = context.calendarOf(hop.authority.calendarId);
  const direction = rollOf(step, hop, reading);
  let start = trigger;
  const restart = pauseState?.restart;
  if (restart && restart.day > start.on)
    start = move(start, restart.day, {
      code: 'restart',
      moveId: restart.moveId,
      day: restart.day,
      to: restart.day,
    });
  const pauses = pauseState?.pauses ?? [];
  const term = reading === 'safe' && step.safeTerm ? { ...step, ...step.safeTerm } : step;
  let walk = relyOn(addTerm(start, step.id, term, calendar, pauses), step.source);
  const base = { startOn: start.on, endOn: walk.on };
  const flags: HopFlag[] = [];
  if (step.duty === 'reply' || (step.duty === 'state-reply' && step.extension))
    for (const extension of movesOf(hop, 'extended')) {
      const refused = refusalOf(extension, step, roll(walk, step.safeRoll, calendar).on);
      const extended = extendTerm(walk, { extension, refused }, step, base, calendar);
      walk = extended.walk;
      flags.push(...extended.flags);
    }
  const rule = {
    code: 'rule',
    regimeId: context.regime.id,
    versionId: version.id,
    ruleId: step.id,
    source: step.source,
  } as const;
  return { walk: underRule(roll(walk, direction, calendar), rule), flags };
}

/** A silence deemed a refusal later than the reply was due, counted in the body's favour. */
function deemedWalk(context: ClockContext, hop: HopHistory, step: Step, trigger: Walk): Walk | null {
  const term = step.onMiss.deemedAfter;
  if (!term) return null;
  const calendar = context.calendarOf(hop.authority.calendarId);
  return relyOn(addTerm(trigger, step.id, { ...term, startDay: step.startDay }, calendar), term.source);
}

/**
 * The due day of one step at one hop, in both readings; null while what it runs from is not recorded. The safe
 * one is never before the expected one.
 */
export function stepDue(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  step: Step,
): StepDue | null {
  const trigger = triggerWalk(context, hop, step, 'expected');
  const latest = triggerWalk(context, hop, step, 'safe');
  if (!trigger || !latest) return null;
  const today = context.todayIn(hop.authority.timeZone);
  const pauseState = step.duty === 'reply' ? hopPauses(hop, version, today) : null;
  const expected = dueWalk(context, hop, version, step, 'expected', pauseState, trigger);
  const safe = dueWalk(context, hop, version, step, 'safe', pauseState, latest);
  const flags = new Set(safe.flags);
  if (pauseState?.notProvided) flags.add('pause-not-provided');
  return {
    expected: expected.walk,
    safe: safe.walk.on < expected.walk.on ? expected.walk : safe.walk,
    deemed: deemedWalk(context, hop, step, latest),
    paused: pauseState?.paused ?? false,
    flags: [...flags],
  };
}
