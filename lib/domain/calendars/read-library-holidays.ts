import Holidays from 'date-holidays';
import type { CalendarRow } from './calendar.ts';

const cache = new Map<string, readonly CalendarRow[]>();

/**
 * Public holidays of a country (and part of it) in one year, as plain rows, from `date-holidays`.
 * Heavy: for the server only. Only `public` and `bank` entries count; the library also lists
 * observances. An entry may last several days, so it is walked from start to end in the country's
 * own time zone; `date` alone would lose the rest of the Russian New Year holidays.
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
      const inZone = (date: Date) => date.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
      const days: CalendarRow[] = [];
      const after = inZone(holiday.end);
      for (
        let day = inZone(holiday.start);
        Temporal.PlainDate.compare(day, after) < 0;
        day = day.add({ days: 1 })
      )
        days.push({ date: day.toString(), kind: 'off', name: holiday.name });
      return days;
    });
  cache.set(key, rows);
  return rows;
}
