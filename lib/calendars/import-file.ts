import 'server-only';
import { saveDays } from '#db/queries/laws/calendars.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { type Context, read, write } from '#lib/context.ts';
import { parseCalendar } from '#lib/domain/calendars/parse-calendar.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { ImpactView } from '#lib/legal/view.ts';
import { daysImpact } from './days-impact.ts';
import { firstYear, lastYear } from './get-calendar-year.ts';
import type { ImportPreview } from './view.ts';

/**
 * What the text of a calendar file would change, which dates of open inquiries that would move, and which of its
 * lines cannot be read. `calendar.…` when none can. Nothing is stored.
 */
export function previewImport(
  viewer: Viewer,
  calendarId: string,
  text: string,
): Promise<Result<ImportPreview & { impact: ImpactView }>> {
  return read(viewer, async (context): Promise<Result<ImportPreview & { impact: ImpactView }>> => {
    const file = await readFile(context, calendarId, text);
    if (!file.ok) return file;
    const days = file.data.days.map(({ name, ...day }) => ({
      ...day,
      ...{ name: name ?? '', authorityId: null, legalRef: '' },
    }));
    return ok({ ...file.data, impact: await daysImpact(context, calendarId, days) });
  });
}

/** Takes in the days of a file that change something, as one; dates are worked out anew. */
export function takeInFile(
  viewer: Viewer,
  calendarId: string,
  input: { text: string; legalRef: string },
  requestId?: string,
): Promise<Result<{ days: number }>> {
  return write(
    viewer,
    'calendar.take-in',
    async (context): Promise<Result<{ days: number }>> => {
      const file = await readFile(context, calendarId, input.text);
      if (!file.ok) return file;
      const { days } = file.data;
      if (days.length === 0) return fail('calendar.nothing', 'text');
      await saveDays(
        context.tx,
        days.map(({ date, kind, name, movedFrom, source }) => ({
          ...{ organisationId: viewer.organisationId, calendarId, authorityId: null, day: date },
          ...{
            kind,
            name: name ?? '',
            movedFrom,
            source,
            legalRef: input.legalRef,
            enteredBy: viewer.userId,
          },
        })),
      );
      await recordEvent(context.tx, {
        action: 'calendar.take-in',
        operation: 'event',
        subject: 'calendar',
        details: { calendar: calendarId, days: days.length },
      });
      await askRevision(context, 'calendar', calendarId);
      return ok({ days: days.length });
    },
    requestId,
  );
}

async function readFile(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  calendarId: string,
  text: string,
): Promise<Result<ImportPreview>> {
  if (!may(viewer, 'calendar.edit')) return fail('forbidden');
  const legal = await legalDataFor(tx, viewer.organisationId);
  const calendar = legal.calendars[calendarId];
  if (!calendar || calendarId.includes('@')) return fail('not-found');
  const parsed = parseCalendar(text);
  if (!parsed.ok) return fail(`calendar.${parsed.code}`, 'text');
  const inReach = parsed.days.filter(({ date }) => {
    const year = Number(date.slice(0, 4));
    return year >= firstYear && year <= lastYear;
  });
  const days = inReach.flatMap((day) => {
    const known = calendar.explain(day.date);
    const before = known.working ? ('work' as const) : ('off' as const);
    // A shortened day is a working day to the clocks; it is taken in once, for those who read the calendar.
    const same = day.kind === 'short' ? known.working && known.layer === 'organisation' : day.kind === before;
    return same ? [] : [{ ...day, before }];
  });
  return ok({ text, days, problems: parsed.problems });
}
