import Holidays from 'date-holidays';
import type { CalendarRow } from './calendar.ts';

const cache = new Map<string, readonly CalendarRow[]>();

/**
 * Public holidays of a country (and part of it) in one year, as plain rows, from `date-holidays`.
 * Heavy: for the server only. Only `public` and `bank` entries count; the library also lists
 * observances. An entry may last several days, so it is walked from start to end in the country's
 * own time zone; `date` alone would lose the rest of the Russian New Year holidays. A day is off when the entry
 * covers its noon: Islamic holidays begin on the evening before, which is worked, and an afternoon off is no
 * day off.
 */
export function readLibraryHolidays(
  country: string,
  timeZone: string,
  year: number,
  state?: string,
): readonly CalendarRow[] {
  const key = [country, state, timeZone, year].join('|');
  const known = cache.get(key);
  if (known) return known;
  // The library's rules for older years are guesses, and far past years break it.
  if (year < 1950) return [];
  const options = { timezone: timeZone };
  const library = state ? new Holidays(country, state, options) : new Holidays(country, options);
  const rows = library
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .flatMap((holiday) => {
      const inZone = (date: Date) => date.toTemporalInstant().toZonedDateTimeISO(timeZone);
      const start = inZone(holiday.start);
      const end = inZone(holiday.end);
      const days: CalendarRow[] = [];
      for (
        let noon = start.withPlainTime('12:00');
        Temporal.ZonedDateTime.compare(noon, end) < 0;
        noon = noon.add({ days: 1 })
      ) {
        if (Temporal.ZonedDateTime.compare(noon, start) < 0) continue;
        days.push({ date: noon.toPlainDate().toString(), kind: 'off', name: holiday.name });
      }
      return days;
    });
  cache.set(key, rows);
  return rows;
}
