import type { IsoDay } from './civil-day.ts';
import { readEdtf } from './edtf.ts';
import type { EdtfEnd, EdtfPoint } from './edtf-types.ts';

/** A translator bound to the `dates` namespace. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Grammatical case the sentence around the date needs; English ignores it. */
type Form = 'nominative' | 'genitive' | 'accusative';

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** One day in words: «20 октября 2021 г.», "20 October 2021". Day before month, in English too. */
export function formatDay(day: IsoDay, locale: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  let format = dayFormats.get(tag);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    dayFormats.set(tag, format);
  }
  // Node and browsers put a no-break space before «г.»; keep the plain one, so texts compare equal.
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/\u00a0/g, ' ');
}

function plainPoint(point: EdtfPoint, form: Form, t: Translate, locale: string): string {
  if (point.precision === 'day') return formatDay(point.first, locale);
  const lastYear = Number(point.last.slice(0, 4));
  const values = {
    form,
    year: String(point.year),
    lastYear: String(lastYear),
    month: String(point.month ?? 0),
  };
  return t(`point.${point.precision}`, values);
}

function withDoubt(point: EdtfPoint, form: Form, t: Translate, locale: string): string {
  // "About" asks for the genitive in Russian, except inside a phrase that asks for a case itself.
  const inside = form !== 'nominative';
  const about = inside ? 'aboutInside' : 'about';
  const date = plainPoint(point, point.approximate && !inside ? 'genitive' : form, t, locale);
  const approximated = point.approximate ? t(about, { date }) : date;
  return point.uncertain ? t('perhaps', { date: approximated }) : approximated;
}

function formatPeriod(
  shape: 'interval' | 'range',
  start: EdtfEnd,
  end: EdtfEnd,
  t: Translate,
  locale: string,
): string {
  const from = typeof start === 'string' ? '' : withDoubt(start, 'genitive', t, locale);
  const toForm = typeof start === 'string' && shape === 'range' ? 'genitive' : 'accusative';
  const to = typeof end === 'string' ? '' : withDoubt(end, toForm, t, locale);
  if (from && to) return t(`${shape}.both`, { start: from, end: to });
  if (from) return t(`${shape}.${end === 'unknown' ? 'startOnly' : 'start'}`, { start: from });
  return t(`${shape}.end`, { end: to });
}

/** A stored EDTF date in the reader's words; what cannot be read is shown as it is stored. */
export function formatEdtf(edtf: string | null, t: Translate, locale: string): string {
  if (!edtf) return t('unknown');
  const value = readEdtf(edtf);
  if (!value) return edtf;
  if (value.shape === 'point') return withDoubt(value.point, 'nominative', t, locale);
  return formatPeriod(value.shape, value.start, value.end, t, locale);
}
