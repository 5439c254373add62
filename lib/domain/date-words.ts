import { readEdtf } from './dates/edtf.ts';
import type { EdtfEnd, EdtfPoint } from './dates/edtf-types.ts';

type Words = (
  key: 'about' | 'doubtful' | 'between' | 'before' | 'after' | 'since' | 'until' | 'from-to' | 'years',
  values?: Record<string, string>,
) => string;

/** An EDTF date in the reader's words; the text itself when it is not EDTF. `t` speaks the `common.when` words. */
export function edtfWords(edtf: string, locale: string, t: Words): string {
  const value = readEdtf(edtf);
  if (!value) return edtf;
  if (value.shape === 'point') return pointWords(value.point, locale, t);
  const start = endWords(value.start, locale, t);
  const end = endWords(value.end, locale, t);
  const range = value.shape === 'range';
  if (start && end) return t(range ? 'between' : 'from-to', { start, end });
  if (start) return t(range ? 'after' : 'since', { date: start });
  return t(range ? 'before' : 'until', { date: end ?? '' });
}

function endWords(end: EdtfEnd, locale: string, t: Words): string | null {
  return typeof end === 'string' ? null : pointWords(end, locale, t);
}

function pointWords(point: EdtfPoint, locale: string, t: Words): string {
  const date = plainWords(point, locale, t);
  if (point.approximate) return t('about', { date });
  return point.uncertain ? t('doubtful', { date }) : date;
}

function plainWords(point: EdtfPoint, locale: string, t: Words): string {
  if (point.precision === 'year') return String(point.year);
  if (point.precision !== 'day' && point.precision !== 'month') {
    return t('years', { first: point.first.slice(0, 7), last: point.last.slice(0, 7) });
  }
  const format: Intl.DateTimeFormatOptions =
    point.precision === 'day' ? { dateStyle: 'long' } : { month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(
    new Date(`${point.first}T00:00:00Z`),
  );
}
