import type { RegimeVersion, Step } from '../regimes/regime-schema.ts';
import { type HopHistory, movesOf } from './build-hops.ts';
import { type ClockContext, type Reading, rollOf } from './clock-context.ts';
import { extendTerm, refusalOf } from './extend-term.ts';
import { triggerWalk } from './hop-clock.ts';
import { hopPauses } from './hop-pauses.ts';
import type { HopFlag } from './inquiry-types.ts';
import { addTerm, move, relyOn, roll, underRule, type Walk } from './walk.ts';

export type StepDue = { expected: Walk; safe: Walk; paused: boolean; flags: HopFlag[] };

function dueWalk(
  context: ClockContext,
  hop: HopHistory,
  version: RegimeVersion,
  step: Step,
  reading: Reading,
  pauseState: ReturnType<typeof hopPauses> | null,
): { walk: Walk; flags: HopFlag[] } {
  const calendar = context.calendarOf(hop.authority.calendarId);
  const direction = rollOf(step, hop, reading);
  let start = triggerWalk(context, hop, step, reading);
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
  if (step.duty === 'reply')
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

/** The due day of one step at one hop, in both readings. The safe one is never before the expected one. */
export function stepDue(context: ClockContext, hop: HopHistory, version: RegimeVersion, step: Step): StepDue {
  const today = context.todayIn(hop.authority.timeZone);
  const pauseState = step.duty === 'reply' ? hopPauses(hop, version, today) : null;
  const expected = dueWalk(context, hop, version, step, 'expected', pauseState);
  const safe = dueWalk(context, hop, version, step, 'safe', pauseState);
  const flags = new Set(safe.flags);
  if (pauseState?.notProvided) flags.add('pause-not-provided');
  return {
    expected: expected.walk,
    safe: safe.walk.on < expected.walk.on ? expected.walk : safe.walk,
    paused: pauseState?.paused ?? false,
    flags: [...flags],
  };
}
