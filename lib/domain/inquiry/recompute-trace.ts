import { daysBetween, daysInMonth, type IsoDay, isoDay, shiftDay } from '../dates/civil-day.ts';
import { edtfBounds } from '../dates/edtf.ts';
import type { StartDay, Unit } from '../regimes/regime-schema.ts';
import type { TraceStep } from './trace.ts';

type Skips = ReadonlySet<IsoDay>;

function addMonths(start: IsoDay, months: number): IsoDay {
  const count = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return isoDay(year, month, Math.min(Number(start.slice(8, 10)), daysInMonth(year, month)));
}

function addTerm(start: IsoDay, length: number, unit: Unit, startDay: StartDay, skips: Skips): IsoDay {
  if (unit === 'months' || unit === 'years') {
    const end = addMonths(start, unit === 'years' ? length * 12 : length);
    return startDay === 'same-day' ? shiftDay(end, -1) : end;
  }
  let left = unit === 'hours' ? Math.ceil(length / 24) : length;
  let day = startDay === 'next-day' ? start : shiftDay(start, -1);
  while (left > 0) {
    day = shiftDay(day, 1);
    if (!skips.has(day)) left -= 1;
  }
  return day;
}

function later(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}

function extend(on: IsoDay, step: Extract<TraceStep, { code: 'extension' }>, skips: Skips): IsoDay {
  const counted = step.length === null ? null : addTerm(on, step.length, step.unit, 'next-day', skips);
  const wanted = step.until ?? counted ?? step.cappedAt ?? on;
  const target = step.cappedAt !== null && step.cappedAt < wanted ? step.cappedAt : wanted;
  return later(on, target);
}

function apply(on: IsoDay | null, step: TraceStep, skips: Skips): IsoDay | null {
  if (step.code === 'start') {
    const bounds = edtfBounds(step.edtf);
    return (step.taken === 'latest' ? bounds?.max : bounds?.min) ?? null;
  }
  if (on === null) return null;
  switch (step.code) {
    case 'usual-days':
      return shiftDay(on, step.days);
    case 'not-after':
      return step.limit < on ? step.limit : on;
    case 'missed':
      return shiftDay(on, 1);
    case 'day-before':
      return shiftDay(on, -1);
    case 'moment':
      return step.on;
    case 'restart':
      return later(on, step.day);
    case 'term':
      return addTerm(on, step.length, step.unit, step.startDay, skips);
    case 'extension':
      return extend(on, step, skips);
    case 'pause':
      return step.until === null ? on : shiftDay(on, daysBetween(step.from, step.until));
    case 'roll': {
      let day = on;
      while (skips.has(day)) day = shiftDay(day, step.direction === 'next-working-day' ? 1 : -1);
      return day;
    }
    default:
      return on;
  }
}

/** The days that the steps after this one, up to the next that moves the day, say were not counted. */
function skipsAfter(trace: readonly TraceStep[], index: number): Skips {
  const skips = new Set<IsoDay>();
  for (const step of trace.slice(index + 1)) {
    if (step.code === 'skipped') skips.add(step.on);
    else if (step.code !== 'worked') break;
  }
  return skips;
}

/**
 * Walks a trace again from its start, trusting only what its sentences say and none of the days it
 * arrived at; shares no arithmetic with the engine. A date may be shown only if this finds the same.
 */
export function recomputeTrace(trace: readonly TraceStep[]): IsoDay | null {
  return trace.reduce<IsoDay | null>((on, step, index) => apply(on, step, skipsAfter(trace, index)), null);
}
