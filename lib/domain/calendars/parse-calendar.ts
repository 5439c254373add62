import type { CalendarImport } from './import-calendar.ts';
import { parseCsvCalendar } from './parse-csv-calendar.ts';
import { parseIcsCalendar } from './parse-ics-calendar.ts';
import { parseXmlCalendar } from './parse-xmlcalendar.ts';

/** Reads a calendar in whichever of the three forms its first signs show. Untrusted input; never throws. */
export function parseCalendar(file: string): CalendarImport {
  const head = file
    .slice(0, 500)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('<')) return parseXmlCalendar(file);
  return /^BEGIN:/i.test(head) ? parseIcsCalendar(file) : parseCsvCalendar(file);
}
