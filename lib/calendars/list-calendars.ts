import 'server-only';
import { countOwnDays, selectStates } from '#db/queries/laws/calendars.ts';
import { read } from '#lib/context.ts';
import { calendarOfState, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { CalendarSummary } from './view.ts';

/** The calendars of days off, those of states in the directory first; how far this year of each can be trusted. */
export function listCalendars(viewer: Viewer): Promise<{ year: number; calendars: CalendarSummary[] }> {
  return read(viewer, async ({ tx, today }) => {
    const year = Number(today.slice(0, 4));
    const legal = await legalDataFor(tx, viewer.organisationId);
    const own = await countOwnDays(tx, viewer.organisationId);
    const used = new Set((await selectStates(tx, viewer.organisationId)).map(calendarOfState));
    const calendars = shippedCalendarIds.map((id) => ({
      id,
      ownDays: own.get(id) ?? 0,
      status: legal.calendars[id]?.yearStatus(year) ?? 'computed',
      used: used.has(id),
    }));
    return { year, calendars: calendars.sort((a, b) => Number(b.used) - Number(a.used)) };
  });
}
