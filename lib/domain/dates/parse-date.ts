import { fail, ok, type Result } from '../result.ts';
import { isoDay, isRealDay } from './civil-day.ts';
import {
  aboutWords,
  afterWords,
  beforeWords,
  betweenWords,
  dashed,
  emptyWords,
  fromToWords,
  monthOf,
  perhapsWords,
  seasonOf,
  sinceWords,
  untilWords,
} from './date-words.ts';
import { edtfBounds } from './edtf.ts';
import type { EdtfDate } from './edtf-types.ts';

type Unreadable = 'date.unreadable' | 'date.impossible';
type Read = { text: string } | { error: Unreadable };

const unreadable: Read = { error: 'date.unreadable' };

function fromNumbers(year: number, month: number, day: number | null): Read {
  if (year < 1000 || year > 2999) return { error: 'date.impossible' };
  if (!isRealDay(year, month, day ?? 1)) return { error: 'date.impossible' };
  const iso = isoDay(year, month, day ?? 1);
  return { text: day === null ? iso.slice(0, 7) : iso };
}

/** Only digits. The day comes first, as everywhere Vigil is used; `10/20/2021` is impossible, not swapped. */
function readDigits(text: string): Read | null {
  const yearFirst = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text);
  if (yearFirst)
    return fromNumbers(
      Number(yearFirst[1]),
      Number(yearFirst[2]),
      yearFirst[3] ? Number(yearFirst[3]) : null,
    );
  const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text);
  if (dayFirst) return fromNumbers(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthFirst) return fromNumbers(Number(monthFirst[2]), Number(monthFirst[1]), null);
  const decade = /^(\d{3})0(?:s|-е|-х)$/.exec(text);
  if (decade) return { text: `${decade[1]}X` };
  return /^[12]\d{3}$/.test(text) ? { text } : null;
}

/** Words and numbers in any order: `20 октября 2021`, `October 20, 2021`, `июнь 2020`, `осень 2021`. */
function readWords(text: string): Read {
  let year: number | null = null;
  let month: number | null = null;
  let season: number | null = null;
  let day: number | null = null;
  for (const word of text
    .replace(emptyWords, ' ')
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const numbered = /^(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?\.?$/.exec(word);
    if (/^\d{4}$/.test(word) && year === null) year = Number(word);
    else if (numbered && day === null) day = Number(numbered[1]);
    else if (month === null && monthOf(word.replace(/\.$/, ''))) month = monthOf(word.replace(/\.$/, ''));
    else if (season === null && seasonOf(word)) season = seasonOf(word);
    else return unreadable;
  }
  if (year === null) return unreadable;
  if (season !== null) return month === null && day === null ? { text: `${year}-${season}` } : unreadable;
  if (month !== null) return fromNumbers(year, month, day);
  return day === null ? { text: String(year) } : unreadable;
}

/** One date with its doubts, as an EDTF point. */
function readPoint(input: string): Read {
  let text = input.trim();
  let approximate = false;
  let uncertain = false;
  for (let changed = true; changed; ) {
    const before = text;
    if (aboutWords.test(text)) approximate = true;
    if (perhapsWords.test(text)) uncertain = true;
    text = text.replace(aboutWords, '').replace(perhapsWords, '');
    const mark = /\s*([?~%])$/.exec(text);
    if (mark) text = text.slice(0, mark.index);
    if (mark && mark[1] !== '~') uncertain = true;
    if (mark && mark[1] !== '?') approximate = true;
    changed = text !== before;
  }
  const plain = text.replace(emptyWords, ' ').trim();
  const read =
    edtfBounds(plain.toUpperCase()) && !plain.includes('/')
      ? { text: plain.toUpperCase() }
      : (readDigits(plain) ?? readWords(text));
  if ('error' in read) return read;
  const suffix = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  return { text: read.text + suffix };
}

/** The start of a period that leaves out what its end says too: in "3 and 5 March 2021" it is 3 March 2021. */
function completed(start: string, end: string): string {
  if (!('error' in readPoint(start))) return start;
  const words = end.split(' ');
  const whole = words.map((_, index) => `${start} ${words.slice(index + 1).join(' ')}`);
  return whole.find((text) => !('error' in readPoint(text))) ?? start;
}

function join(make: (start: string, end: string) => string, ...parts: readonly string[]): Read {
  const reads = parts.map(readPoint);
  const failed = reads.find((read) => 'error' in read);
  if (failed) return failed;
  const [start = '', end = ''] = reads.map((read) => ('text' in read ? read.text : ''));
  return { text: make(start, end) };
}

function readBoth(
  make: (start: string, end: string) => string,
  [, start = '', end = '']: RegExpExecArray,
): Read {
  return join(make, completed(start, end), end);
}

const oneEnded: readonly (readonly [RegExp, (point: string) => string])[] = [
  [beforeWords, (point) => `[..${point}]`],
  [afterWords, (point) => `[${point}..]`],
  [sinceWords, (point) => `${point}/..`],
  [untilWords, (point) => `../${point}`],
];

function readPeriod(text: string): Read | null {
  const between = betweenWords.exec(text);
  if (between) return readBoth((start, end) => `[${start}..${end}]`, between);
  const period = fromToWords.exec(text) ?? dashed.exec(text);
  if (period) return readBoth((start, end) => `${start}/${end}`, period);
  for (const [words, make] of oneEnded) if (words.test(text)) return join(make, text.replace(words, ''));
  return null;
}

/**
 * Reads a date the way people write it, in English or Russian, or as EDTF. Nothing typed means a day
 * that nobody knows: `edtf` is then empty and both ends are null. "Before" and "до" include the day
 * named. Fails with `date.unreadable`, or `date.impossible` for a day that does not exist.
 */
export function parseDate(input: string): Result<EdtfDate> {
  const typed = input.trim().replace(/\s+/g, ' ');
  if (typed === '') return ok({ edtf: '', min: null, max: null, precision: 'unknown' });
  const asEdtf = edtfBounds(typed.toUpperCase());
  if (asEdtf) return ok(asEdtf);
  const text = typed.toLowerCase().replaceAll('ё', 'е');
  const read = readPeriod(text) ?? readPoint(text);
  if ('error' in read) return fail(read.error);
  const bounds = edtfBounds(read.text);
  return bounds ? ok(bounds) : fail('date.impossible');
}
