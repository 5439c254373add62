import { daysInMonth, type IsoDay, isoDay, isRealDay, shiftDay } from './civil-day.ts';
import type { EdtfDate, EdtfEnd, EdtfPoint, EdtfValue } from './edtf-types.ts';

const POINT = /^([12]\d{3}|[12]\d{2}X|[12]\dXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

const SEASON_START: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

function pointBase(
  digits: string,
  monthText: string | undefined,
  dayText: string | undefined,
): Omit<EdtfPoint, 'approximate' | 'uncertain'> | null {
  const unspecified = digits.replace(/\d/g, '').length;
  if (unspecified > 0) {
    if (monthText !== undefined) return null;
    const year = Number(digits.replaceAll('X', '0'));
    const lastYear = Number(digits.replaceAll('X', '9'));
    const precision = unspecified === 1 ? 'decade' : 'century';
    return {
      precision,
      year,
      month: null,
      day: null,
      first: isoDay(year, 1, 1),
      last: isoDay(lastYear, 12, 31),
    };
  }
  const year = Number(digits);
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') return null;
    return {
      precision: 'year',
      year,
      month: null,
      day: null,
      first: isoDay(year, 1, 1),
      last: isoDay(year, 12, 31),
    };
  }
  const month = Number(monthText);
  const seasonMonth = SEASON_START[month];
  if (seasonMonth !== undefined) {
    if (dayText !== undefined) return null;
    // Winter belongs to the year in which it begins: December to February.
    const endYear = month === 24 ? year + 1 : year;
    const endMonth = month === 24 ? 2 : seasonMonth + 2;
    const last = isoDay(endYear, endMonth, daysInMonth(endYear, endMonth));
    return { precision: 'season', year, month, day: null, first: isoDay(year, seasonMonth, 1), last };
  }
  if (month < 1 || month > 12) return null;
  if (dayText === undefined || dayText === 'XX') {
    const last = isoDay(year, month, daysInMonth(year, month));
    return { precision: 'month', year, month, day: null, first: isoDay(year, month, 1), last };
  }
  const day = Number(dayText);
  if (!isRealDay(year, month, day)) return null;
  const only = isoDay(year, month, day);
  return { precision: 'day', year, month, day, first: only, last: only };
}

function readPoint(text: string): EdtfPoint | null {
  const parts = POINT.exec(text);
  if (!parts?.[1]) return null;
  const base = pointBase(parts[1], parts[2], parts[3]);
  if (!base) return null;
  const mark = parts[4];
  return { ...base, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

function readEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : readPoint(text);
}

/** Reads the subset of EDTF that Vigil stores: levels 0 and 1 without times, and `[a..b]` of level 2. */
export function readEdtf(text: string): EdtfValue | null {
  const one = readPoint(text);
  if (one) return { shape: 'point', point: one };
  const range = /^\[([^[\]]*?)\.\.([^[\]]*)\]$/.exec(text);
  const interval = range ? null : /^([^/]*)\/([^/]*)$/.exec(text);
  const ends = range ?? interval;
  if (!ends) return null;
  const startText = ends[1] ?? '';
  const endText = ends[2] ?? '';
  const start = range && startText === '' ? 'open' : readEnd(startText);
  const end = range && endText === '' ? 'open' : readEnd(endText);
  if (!start || !end || (typeof start === 'string' && typeof end === 'string')) return null;
  if (typeof start !== 'string' && typeof end !== 'string' && start.first > end.last) return null;
  return { shape: range ? 'range' : 'interval', start, end };
}

const MONTH_DAYS = 31;
const YEAR_DAYS = 366;

/**
 * How many days "about" adds on each side: a week to a day, a month to a month or season, a year to
 * a year, ten years to a decade or century. EDTF leaves this open (`~` does not widen by itself);
 * without it "about June" would never match the end of May. `?` doubts the source, not the width.
 */
export function paddingDays(point: EdtfPoint): number {
  if (!point.approximate) return 0;
  if (point.precision === 'day') return 7;
  if (point.precision === 'month' || point.precision === 'season') return MONTH_DAYS;
  return point.precision === 'year' ? YEAR_DAYS : YEAR_DAYS * 10;
}

function padded(point: EdtfPoint): { min: IsoDay; max: IsoDay } {
  const days = paddingDays(point);
  return { min: shiftDay(point.first, -days), max: shiftDay(point.last, days) };
}

/** The first and last day an EDTF text can mean; null when the text is not EDTF that Vigil stores. */
export function edtfBounds(edtf: string): EdtfDate | null {
  const value = readEdtf(edtf);
  if (!value) return null;
  if (value.shape === 'point') return { edtf, ...padded(value.point), precision: value.point.precision };
  const min = typeof value.start === 'string' ? null : padded(value.start).min;
  const max = typeof value.end === 'string' ? null : padded(value.end).max;
  return { edtf, min, max, precision: value.shape };
}

export function isEdtf(text: string): boolean {
  return readEdtf(text) !== null;
}
