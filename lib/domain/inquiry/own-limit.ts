import type { Calendar } from '../calendars/calendar.ts';
import type { Roll, Source } from '../regimes/regime-schema.ts';
import type { Term } from './count-term.ts';
import type { TraceStep } from './trace.ts';
import { addDays, addTerm, relyOn, roll, underRule, type Walk } from './walk.ts';

/** The ordinary reading of a limit of ours, and the earliest one, which is kept. */
export type OwnLimit = { expected: Walk; safe: Walk };

type Counting = { roll: Roll; safeRoll: Roll; source: Source; rollSource?: Source | null };
type RuleStep = Extract<TraceStep, { code: 'rule' }>;
/** `safe`: the earliest reading of the term; the same when there is one reading. */
type Terms = { expected: Term; safe: Term } | 'day-before';

/** A limit of ours that ends a term after `from`, or on the day before it. */
export function ownLimit(
  from: Walk,
  rule: RuleStep,
  terms: Terms,
  counting: Counting,
  calendar: Calendar,
): OwnLimit {
  const end = (reading: 'expected' | 'safe') => {
    const ended =
      terms === 'day-before'
        ? addDays(from, -1, (to) => ({ code: 'day-before', ruleId: rule.ruleId, to }))
        : addTerm(from, rule.ruleId, terms[reading], calendar);
    return underRule(relyOn(ended, counting.source), rule);
  };
  const plain = end('expected');
  const rolled = roll(plain, counting.roll, calendar);
  // The extra days of a roll that was not read in the act are the expected reading only.
  const expected =
    counting.rollSource && rolled.on !== plain.on ? relyOn(rolled, counting.rollSource) : rolled;
  const safe = roll(end('safe'), counting.safeRoll, calendar);
  return { expected, safe: safe.on > expected.on ? expected : safe };
}
