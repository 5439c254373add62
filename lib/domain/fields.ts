import { z } from 'zod';
import { isIsoDay } from './dates/civil-day.ts';
import type { EdtfDate } from './dates/edtf-types.ts';
import { parseDate } from './dates/parse-date.ts';

/** One line of text; absent counts as empty. */
export const line = z.string().trim().max(500, 'too-long').default('');

/** A text of any shape, up to ten pages. */
export const passage = z.string().trim().max(20_000, 'too-long').default('');

/** A date as people say it; becomes EDTF, or null when nothing is given. */
export const when = line.transform((text, context) => readDate(text, context)?.edtf || null);

/** A whole day, typed in any way; becomes YYYY-MM-DD, or null when nothing is given. */
export const exactDay = line.transform((text, context) => {
  const date = readDate(text, context);
  if (!date || date.precision === 'unknown') return null;
  if (date.precision === 'day' && date.min === date.max) return date.min;
  context.addIssue({ code: 'custom', message: 'date.exact' });
  return null;
});

/** An hour as people write it, "9:30" or "09.30", as HH:MM; null when nothing is given. */
export const hour = line.transform((text, context) => {
  if (text === '') return null;
  const [, hours, minutes] = /^(\d|[01]\d|2[0-3])[:.]([0-5]\d)$/.exec(text) ?? [];
  if (hours && minutes) return `${hours.padStart(2, '0')}:${minutes}`;
  context.addIssue({ code: 'custom', message: 'time.unreadable' });
  return null;
});

function readDate(text: string, context: z.RefinementCtx): EdtfDate | null {
  const read = parseDate(text);
  if (read.ok) return read.data;
  context.addIssue({ code: 'custom', message: read.error.code });
  return null;
}

/** An ISO 3166-1 alpha-2 code, or null when none is chosen. */
export const country = z
  .string()
  .regex(/^([A-Z]{2})?$/, 'choice.invalid')
  .default('')
  .transform((code) => code || null);

/** A BCP 47 language of a text; `und` when nobody says. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'choice.invalid')
  .default('und');

/** Any of several words, as ticked boxes send them: none, one text, or a list. */
export function ticked<T extends readonly [string, ...string[]]>(words: T) {
  return z.preprocess(
    (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(words)),
  );
}

/** A box that was ticked. */
export const flag = z
  .string()
  .optional()
  .transform((text) => text === 'on' || text === 'true');

/** The row version the form was made from; no larger than its column holds. */
export const rowVersion = z.coerce.number().int().positive().max(2_147_483_647);

/** Where the next page of a list by day begins, as an address carries it: the last row's day and id. */
export const dayCursor = z
  .string()
  .max(60)
  .refine((text) => {
    const [day = '', id = '', ...more] = text.split('_');
    return (day === 'infinity' || isIsoDay(day)) && z.uuid().safeParse(id).success && more.length === 0;
  });
