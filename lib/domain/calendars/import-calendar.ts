import { type IsoDay, isIsoDay } from '../dates/civil-day.ts';
import type { CalendarRow } from './calendar.ts';

/** One day as a file has it. `source`: what to show for where it comes from, such as the file's format and year. */
export type ImportedDay = {
  date: IsoDay;
  kind: CalendarRow['kind'];
  name: string | null;
  movedFrom: IsoDay | null;
  source: string;
};

/** A line that was left out or read in part; `code` is a key of `errors.calendar`. */
export type LineProblem = { line: number; code: string };

/** `code` is a key of `errors.calendar`; then nothing at all was read. */
export type CalendarImport =
  | { ok: true; days: ImportedDay[]; problems: LineProblem[] }
  | { ok: false; code: string };

/** Characters; the largest real file, a year of every state with names, has a tenth. */
const LARGEST = 1_000_000;
const MOST_DAYS = 10_000;
const MOST_PROBLEMS = 100;
const LONGEST_NAME = 200;

/** The text of a file without its byte-order mark, or why it cannot be one. */
export function readableText(text: string): { ok: true; text: string } | { ok: false; code: string } {
  if (text.length > LARGEST) return { ok: false, code: 'too-large' };
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return { ok: false, code: 'empty' };
  // Text in this project is UTF-8; a NUL or a replacement sign comes of bytes that were none.
  return /[\0\uFFFD]/.test(plain) ? { ok: false, code: 'not-text' } : { ok: true, text: plain };
}

/** A name as a person may read it: no control signs, no runs of blanks, not longer than any holiday's. */
export function cleanName(name: string): string | null {
  const clean = name
    .replace(/\p{Cc}|\p{Cf}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? null : clean.slice(0, LONGEST_NAME);
}

/** Gathers what a file says, keeping the first word on each day. */
export class DayCollector {
  readonly #days = new Map<IsoDay, ImportedDay>();
  readonly #problems: LineProblem[] = [];
  #tooMany = false;

  complain(line: number, code: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ line, code });
  }

  add(line: number, day: ImportedDay): void {
    const known = this.#days.get(day.date);
    if (!isIsoDay(day.date)) this.complain(line, 'no-such-day');
    else if (known) {
      if (known.kind !== day.kind) this.complain(line, 'day-twice');
    } else if (this.#days.size >= MOST_DAYS) this.#tooMany = true;
    else this.#days.set(day.date, day);
  }

  /** The days in their order; refused when there were more than any calendar has, or none and no complaint. */
  result(): CalendarImport {
    if (this.#tooMany) return { ok: false, code: 'too-many-days' };
    if (this.#days.size === 0 && this.#problems.length === 0) return { ok: false, code: 'empty' };
    const days = [...this.#days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    return { ok: true, days, problems: [...this.#problems] };
  }
}
