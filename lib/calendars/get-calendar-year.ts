import 'server-only';
import { selectBodiesOfStates, selectOwnDays, selectStates, selectYear } from '#db/queries/laws/calendars.ts';
import { read } from '#lib/context.ts';
import { calendarOfState, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { CalendarYearView } from './view.ts';

/** The years that a calendar can be looked at and written in. */
export const firstYear = 2000;
export const lastYear = 2100;

/** Every day of a year of a calendar with its reason; null for a calendar or a year that there is not. */
export function getCalendarYear(viewer: Viewer, id: string, year: number): Promise<CalendarYearView | null> {
  if (!shippedCalendarIds.includes(id) || !Number.isInteger(year) || year < firstYear || year > lastYear)
    return Promise.resolve(null);
  return read(viewer, async ({ tx }) => {
    const { organisationId } = viewer;
    const calendar = (await legalDataFor(tx, organisationId)).calendars[id];
    if (!calendar) return null;
    const own = await selectOwnDays(tx, organisationId, id, year);
    const short = new Set(
      own.filter((one) => one.kind === 'short' && !one.authorityId).map((one) => one.day),
    );
    const states = (await selectStates(tx, organisationId)).filter((state) => calendarOfState(state) === id);
    const days = [];
    for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = shiftDay(day, 1))
      days.push({ ...calendar.explain(day), short: short.has(day) });
    return {
      id,
      year,
      status: calendar.yearStatus(year),
      note: (await selectYear(tx, organisationId, id, year))?.note ?? '',
      days,
      own,
      bodies: await selectBodiesOfStates(tx, organisationId, states),
    };
  });
}
