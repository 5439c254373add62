import type { Calendar } from '../calendars/calendar.ts';
import type { IsoDay } from '../dates/civil-day.ts';
import type { StartDay, Unit } from '../regimes/regime-schema.ts';
import type { TraceStep } from './trace.ts';

export type Term = { length: number; unit: Unit; startDay: StartDay };
/** Days on which the clock stood: from `from` up to, not including, `until`. */
export type Pause = { moveId: string; from: IsoDay; until: IsoDay | null };
export type Counted = { on: IsoDay; notes: TraceStep[] };

/** Longer than any run of days off that a real calendar has; stops a broken calendar. */
const LONGEST_REST = 400;

function isPaused(date: IsoDay, pauses: readonly Pause[]): boolean {
  return pauses.some((pause) => date >= pause.from && (pause.until === null || date < pause.until));
}

/** The note a day leaves when it is not counted, or when it counts against appearances; null when plain. */
function noteFor(date: IsoDay, unit: Unit, calendar: Calendar, pauses: readonly Pause[]): TraceStep | null {
  if (isPaused(date, pauses)) return { code: 'skipped', on: date, reason: 'paused' };
  const day = unit === 'working-days' ? calendar.explain(date) : null;
  if (day && !day.working)
    return { code: 'skipped', on: date, reason: day.reason, name: day.name, legalRef: day.legalRef };
  return day?.reason === 'moved-work' ? { code: 'worked', on: date, legalRef: day.legalRef } : null;
}

function countDays(
  start: IsoDay,
  days: number,
  term: Term,
  calendar: Calendar,
  pauses: readonly Pause[],
): Counted {
  let date = Temporal.PlainDate.from(start);
  const notes: TraceStep[] = [];
  let left = days;
  let rest = 0;
  if (term.startDay === 'next-day') date = date.add({ days: 1 });
  if (term.unit !== 'working-days' && pauses.length === 0)
    return { on: date.add({ days: days - 1 }).toString(), notes };
  for (;;) {
    const note = noteFor(date.toString(), term.unit, calendar, pauses);
    if (note) notes.push(note);
    if (note?.code !== 'skipped') {
      left -= 1;
      rest = 0;
    } else if (note.reason !== 'paused') rest += 1;
    if (left <= 0 || rest > LONGEST_REST) return { on: date.toString(), notes };
    date = date.add({ days: 1 });
  }
}

/** Months and years end on the same day-number, or on the last day of a shorter month. */
function countMonths(start: IsoDay, months: number, term: Term, pauses: readonly Pause[]): Counted {
  const from = Temporal.PlainDate.from(start);
  const sameNumber = from.add({ months });
  let end = term.startDay === 'same-day' ? sameNumber.subtract({ days: 1 }) : sameNumber;
  const notes: TraceStep[] = [];
  for (const pause of pauses) {
    if (pause.until === null || pause.from > end.toString() || pause.until <= start) continue;
    const begin = pause.from > start ? pause.from : start;
    const days = Temporal.PlainDate.from(begin).until(pause.until).days;
    end = end.add({ days });
    notes.push({
      code: 'pause',
      moveId: pause.moveId,
      from: begin,
      until: pause.until,
      days,
      to: end.toString(),
    });
  }
  return { on: end.toString(), notes };
}

/**
 * The last day of a term that starts from `start`, with the days it did not count. Hours become whole
 * days, because only the day of the start is known: 48 hours from some moment of Monday have run by
 * the end of Wednesday.
 */
export function countTerm(
  start: IsoDay,
  term: Term,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Counted {
  if (term.unit === 'months') return countMonths(start, term.length, term, pauses);
  if (term.unit === 'years') return countMonths(start, term.length * 12, term, pauses);
  const days = term.unit === 'hours' ? Math.ceil(term.length / 24) : term.length;
  return countDays(start, days, term, calendar, pauses);
}

/** The nearest working day on or after (or on or before) a day, with the days passed over. */
export function rollDay(
  date: IsoDay,
  direction: 'next-working-day' | 'previous-working-day',
  calendar: Calendar,
): Counted {
  const notes: TraceStep[] = [];
  let day = Temporal.PlainDate.from(date);
  while (notes.length <= LONGEST_REST) {
    const found = calendar.explain(day.toString());
    if (found.working) return { on: found.date, notes };
    notes.push({
      code: 'skipped',
      on: found.date,
      reason: found.reason,
      name: found.name,
      legalRef: found.legalRef,
    });
    day = day.add({ days: direction === 'next-working-day' ? 1 : -1 });
  }
  return { on: date, notes: [] };
}
