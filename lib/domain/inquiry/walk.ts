import type { Calendar } from '../calendars/calendar.ts';
import { type IsoDay, shiftDay } from '../dates/civil-day.ts';
import { edtfBounds } from '../dates/edtf.ts';
import type { Roll, Source } from '../regimes/regime-schema.ts';
import { isConfirmed } from '../regimes/rule-sources.ts';
import { countTerm, type Pause, rollDay, type Term } from './count-term.ts';
import type { PlainMove } from './move-schema.ts';
import type { TraceStep } from './trace.ts';

/** A day together with everything that led to it. Never changed, only extended. */
export type Walk = {
  on: IsoDay;
  trace: readonly TraceStep[];
  estimated: boolean;
  provisional: boolean;
  unconfirmed: boolean;
};

export type StartFact = Extract<TraceStep, { code: 'start' }>['fact'];
export type Side = 'earliest' | 'latest';

/** Starts from a day of a move; null when that end of the date is not known. An uncertain day is an estimate. */
export function startWalk(move: PlainMove, fact: StartFact, edtf: string | null, side: Side): Walk | null {
  const bounds = edtf === null ? null : edtfBounds(edtf);
  const on = side === 'earliest' ? bounds?.min : bounds?.max;
  if (!bounds || !on) return null;
  const exact = bounds.min === bounds.max;
  return {
    on,
    trace: [
      {
        code: 'start',
        moveId: move.id,
        moveKind: move.kind,
        ...(move.kind === 'event' ? { event: move.event } : {}),
        fact,
        edtf: bounds.edtf,
        taken: exact ? 'day' : side,
        to: on,
      },
    ],
    estimated: !exact,
    provisional: false,
    unconfirmed: false,
  };
}

export function note(walk: Walk, ...steps: readonly TraceStep[]): Walk {
  return { ...walk, trace: [...walk.trace, ...steps] };
}

/** Prefixes, so that a printed explanation begins with the rule. */
export function underRule(walk: Walk, step: Extract<TraceStep, { code: 'rule' }>): Walk {
  return { ...walk, trace: [step, ...walk.trace] };
}

export function move(walk: Walk, on: IsoDay, ...steps: readonly TraceStep[]): Walk {
  return { ...note(walk, ...steps), on };
}

export function estimate(walk: Walk, fact: 'received' | 'registered' | 'forwarded'): Walk {
  return { ...note(walk, { code: 'estimate', fact }), estimated: true };
}

/** Says so when a rule in the chain was not read in the text of its act, or a lawyer confirmed it since. */
export function relyOn(walk: Walk, source: Source): Walk {
  if (source.confirmed) return note(walk, { code: 'confirmed', source });
  if (isConfirmed(source)) return walk;
  return { ...note(walk, { code: 'unconfirmed', source }), unconfirmed: true };
}

/** Says so when the years looked at are not official. */
export function leanOnYears(walk: Walk, calendar: Calendar, from: IsoDay, to: IsoDay): Walk {
  const noted = new Set(walk.trace.flatMap((step) => (step.code === 'provisional' ? [step.year] : [])));
  const steps: TraceStep[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const status = calendar.yearStatus(year);
    if (status !== 'official' && !noted.has(year)) steps.push({ code: 'provisional', year, status });
    if (status !== 'official') noted.add(year);
  }
  return { ...note(walk, ...steps), provisional: walk.provisional || noted.size > 0 };
}

export function addTerm(
  walk: Walk,
  ruleId: string,
  term: Term,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Walk {
  const { length, unit, startDay } = term;
  const counted = countTerm(walk.on, term, calendar, pauses);
  // Months report each pause as a step that moves the day; days report it as days not counted.
  const beforePauses =
    unit === 'months' || unit === 'years' ? countTerm(walk.on, term, calendar).on : counted.on;
  const ended = move(
    walk,
    counted.on,
    { code: 'term', ruleId, length, unit, startDay, to: beforePauses },
    ...counted.notes,
  );
  return unit === 'working-days' ? leanOnYears(ended, calendar, walk.on, counted.on) : ended;
}

export function roll(walk: Walk, direction: Roll, calendar: Calendar): Walk {
  if (direction === 'none') return walk;
  const rolled = rollDay(walk.on, direction, calendar);
  const [from, to] = rolled.on < walk.on ? [rolled.on, walk.on] : [walk.on, rolled.on];
  const moved =
    rolled.notes.length === 0
      ? walk
      : move(walk, rolled.on, { code: 'roll', direction, to: rolled.on }, ...rolled.notes);
  return leanOnYears(moved, calendar, from, to);
}

export function addDays(walk: Walk, days: number, step: (to: IsoDay) => TraceStep): Walk {
  const to = shiftDay(walk.on, days);
  return move(walk, to, step(to));
}

/** The dates of an obligation by its two readings, with whatever either of them leaves in doubt. */
export function twoReadings(expected: Walk, safe: Walk) {
  return {
    dueExpected: expected.on,
    dueSafe: safe.on,
    estimated: expected.estimated || safe.estimated,
    provisional: expected.provisional || safe.provisional,
    unconfirmed: expected.unconfirmed || safe.unconfirmed,
    trace: [...expected.trace],
    traceSafe: [...safe.trace],
  };
}
