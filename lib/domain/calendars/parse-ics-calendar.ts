import { daysBetween, type IsoDay, isoDay, isRealDay, shiftDay } from '../dates/civil-day.ts';
import { type CalendarImport, cleanName, DayCollector, readableText } from './import-calendar.ts';

/** One property of a component: its name, its parameters as written, its value, and the line it begins on. */
type Property = { name: string; parameters: string; value: string; line: number };

const LONGEST_HOLIDAY = 31;
/** A yearly holiday is written down for so many years after its first day. */
const YEARS_AHEAD = 10;

/** RFC 5545, 3.1: a line that begins with a blank continues the one before. */
function propertiesOf(text: string): Property[] {
  const unfolded: { text: string; line: number }[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const last = unfolded.at(-1);
    if (/^[ \t]/.test(line) && last) last.text += line.slice(1);
    else unfolded.push({ text: line, line: index + 1 });
  }
  return unfolded.flatMap(({ text: content, line }): Property[] => {
    const found = /^([A-Za-z-]{1,40})((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(content);
    if (!found) return [];
    const [, name = '', parameters = '', value = ''] = found;
    return [{ name: name.toUpperCase(), parameters: parameters.toUpperCase(), value, line }];
  });
}

/** A whole day, `20260511`; null for moments and for days there are not. */
function dayOf(property: Property | undefined): IsoDay | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(property?.value.trim() ?? '');
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isRealDay(year, month, day) ? isoDay(year, month, day) : null;
}

function plainText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign));
}

/** First days of the holiday; null when the rule repeats in a way that is not read here. */
function startsOf(first: IsoDay, rule: string | undefined): IsoDay[] | null {
  if (rule === undefined) return [first];
  const parts = new Map(
    rule.split(';').map((part) => [part.split('=')[0]?.toUpperCase() ?? '', part.split('=')[1] ?? '']),
  );
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'WKST'];
  const month = Number(first.slice(5, 7));
  const day = Number(first.slice(8, 10));
  const plain =
    parts.get('FREQ')?.toUpperCase() === 'YEARLY' &&
    [...parts.keys()].every((key) => known.includes(key)) &&
    (parts.get('INTERVAL') ?? '1') === '1' &&
    Number(parts.get('BYMONTH') ?? month) === month &&
    Number(parts.get('BYMONTHDAY') ?? day) === day;
  if (!plain) return null;
  const count = Math.min(Math.max(Number(parts.get('COUNT') ?? YEARS_AHEAD) || 1, 1), YEARS_AHEAD);
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  const last = until ? `${until[1]}-${until[2]}-${until[3]}` : '9999-12-31';
  const year = Number(first.slice(0, 4));
  return Array.from({ length: count }, (_, index) => year + index)
    .filter((each) => isRealDay(each, month, day))
    .map((each) => isoDay(each, month, day))
    .filter((each) => each <= last);
}

/**
 * Reads whole-day events of an iCalendar file (RFC 5545) as days off. Yearly repetition is followed for ten years;
 * of any other only the first day is taken, with a word about it. Moments of a day are left out, with a word too.
 */
export function parseIcsCalendar(file: string): CalendarImport {
  const read = readableText(file);
  if (!read.ok) return read;
  const properties = propertiesOf(read.text);
  const begins = properties[0];
  if (begins?.name !== 'BEGIN' || begins.value.trim().toUpperCase() !== 'VCALENDAR')
    return { ok: false, code: 'not-ics' };
  const days = new DayCollector();
  let event: Property[] | null = null;
  // Alarms and the like stand inside an event and have days of their own.
  let depth = 0;
  for (const property of properties) {
    const part = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN' && part === 'VEVENT') event = [property];
    else if (property.name === 'BEGIN') depth += event ? 1 : 0;
    else if (property.name === 'END' && part === 'VEVENT' && event) {
      takeEvent(event, days);
      event = null;
      depth = 0;
    } else if (property.name === 'END') depth = Math.max(0, depth - 1);
    else if (event && depth === 0) event.push(property);
  }
  return days.result();
}

function takeEvent(event: readonly Property[], days: DayCollector): void {
  const line = event[0]?.line ?? 1;
  const find = (name: string) => event.find((property) => property.name === name);
  const start = find('DTSTART');
  const first = dayOf(start);
  if (first === null) {
    const moment = /^\d{8}T/.test(start?.value.trim() ?? '');
    days.complain(start?.line ?? line, moment ? 'not-whole-day' : 'day-unreadable');
    return;
  }
  // RFC 5545, 3.6.1: the end is the first day after.
  const end = dayOf(find('DTEND')) ?? shiftDay(first, 1);
  const length = daysBetween(first, end);
  if (length < 1 || length > LONGEST_HOLIDAY) {
    days.complain(line, 'too-long');
    return;
  }
  const rule = find('RRULE');
  const starts = startsOf(first, rule?.value.trim());
  if (starts === null) days.complain(rule?.line ?? line, 'rule-unknown');
  const name = cleanName(plainText(find('SUMMARY')?.value ?? ''));
  for (const begin of starts ?? [first])
    for (let index = 0; index < length; index += 1)
      days.add(line, {
        date: shiftDay(begin, index),
        kind: 'off',
        name,
        movedFrom: null,
        source: 'iCalendar',
      });
}
