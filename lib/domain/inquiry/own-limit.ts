import type { Calendar } from '../calendars/calendar.ts';
import type { Roll, Source } from '../regimes/regime-schema.ts';
import type { Term } from './count-term.ts';
import type { TraceStep } from './trace.ts';
import { addDays, addTerm, relyOn, roll, underRule, type Walk } from './walk.ts';

/** The ordinary reading of a limit of ours, and the earliest one, which is kept. */
export type OwnLimit = { expected: Walk; safe: Walk };

type Counting = { roll: Roll; safeRoll: Roll; source: Source };
type RuleStep = Extract<TraceStep, { code: 'rule' }>;

function read(
  from: Walk,
  rule: RuleStep,
  counting: Counting,
  calendar: Calendar,
  term: Term | null,
): OwnLimit {
  const ended =
    term === null
      ? addDays(from, -1, (to) => ({ code: 'day-before', ruleId: rule.ruleId, to }))
      : addTerm(from, rule.ruleId, term, calendar);
  const counted = underRule(relyOn(ended, counting.source), rule);
  const expected = roll(counted, counting.roll, calendar);
  const safe = roll(counted, counting.safeRoll, calendar);
  return { expected, safe: safe.on > expected.on ? expected : safe };
}

/** A limit of ours that ends a term after `from`. */
export function limitAfter(
  from: Walk,
  rule: RuleStep,
  term: Term,
  counting: Counting,
  calendar: Calendar,
): OwnLimit {
  return read(from, rule, counting, calendar, term);
}

/** A limit of ours that ends on the day before the one `from` stands on. */
export function limitBefore(from: Walk, rule: RuleStep, counting: Counting, calendar: Calendar): OwnLimit {
  return read(from, rule, counting, calendar, null);
}
