import 'server-only';
import {
  deleteDay,
  saveDays,
  saveYear,
  selectBodiesOfStates,
  selectStates,
} from '#db/queries/laws/calendars.ts';
import { type Context, read, write } from '#lib/context.ts';
import { calendarOfState, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import type { ImpactView } from '#lib/legal/view.ts';
import { daysImpact } from './days-impact.ts';
import { firstYear, lastYear } from './get-calendar-year.ts';
import type { SetDay, TryDay } from './schema.ts';

/**
 * Says what a day is, for every body of a calendar or for one, with its legal ground; dates are worked out anew.
 * `choice.invalid` for a body that does not keep the calendar.
 */
export function setDay(
  viewer: Viewer,
  calendarId: string,
  input: SetDay,
  requestId?: string,
): Promise<Result<null>> {
  return write(
    viewer,
    'calendar.set-day',
    async (context): Promise<Result<null>> => {
      const allowed = await checkDay(context, calendarId, input);
      if (!allowed.ok) return allowed;
      const { organisationId, userId } = viewer;
      await saveDays(context.tx, [{ ...input, organisationId, calendarId, source: '', enteredBy: userId }]);
      await askRevision(context, 'calendar', calendarId);
      return ok(null);
    },
    requestId,
  );
}

/** Which dates would move if a day were set so; refused as `setDay` is. Nothing is stored. */
export function tryDay(viewer: Viewer, calendarId: string, input: TryDay): Promise<Result<ImpactView>> {
  return read(viewer, async (context): Promise<Result<ImpactView>> => {
    const allowed = await checkDay(context, calendarId, input);
    if (!allowed.ok) return allowed;
    const { day: date, ...rest } = input;
    return ok(await daysImpact(context, calendarId, [{ ...rest, date, legalRef: '' }]));
  });
}

async function checkDay(
  { tx, viewer }: Pick<Context, 'tx' | 'viewer'>,
  calendarId: string,
  { day, authorityId }: Pick<SetDay, 'day' | 'authorityId'>,
): Promise<Result<null>> {
  if (!may(viewer, 'calendar.edit')) return fail('forbidden');
  if (!shippedCalendarIds.includes(calendarId)) return fail('not-found');
  const year = Number(day.slice(0, 4));
  if (year < firstYear || year > lastYear) return fail('date.impossible', 'day');
  if (authorityId) {
    const states = (await selectStates(tx, viewer.organisationId)).filter(
      (state) => calendarOfState(state) === calendarId,
    );
    const bodies = await selectBodiesOfStates(tx, viewer.organisationId, states);
    if (!bodies.some(({ id }) => id === authorityId)) return fail('choice.invalid', 'authorityId');
  }
  return ok(null);
}

/** Takes a day that was entered out of its calendar; dates are worked out anew. */
export function removeDay(
  viewer: Viewer,
  dayId: string,
): Promise<Result<{ calendarId: string; day: string }>> {
  return write(
    viewer,
    'calendar.remove-day',
    async (context): Promise<Result<{ calendarId: string; day: string }>> => {
      if (!may(viewer, 'calendar.edit')) return fail('forbidden');
      const removed = await deleteDay(context.tx, viewer.organisationId, dayId);
      if (!removed) return fail('not-found');
      await askRevision(context, 'calendar', removed.calendarId);
      return ok(removed);
    },
  );
}

/** Says how far a year of a calendar can be trusted, and on what ground; dates are worked out anew. */
export function setYear(
  viewer: Viewer,
  place: { calendarId: string; year: number },
  input: { status: 'computed' | 'draft' | 'official'; note: string },
  requestId?: string,
): Promise<Result<null>> {
  return write(
    viewer,
    'calendar.set-year',
    async (context): Promise<Result<null>> => {
      if (!may(viewer, 'calendar.edit')) return fail('forbidden');
      const { calendarId, year } = place;
      if (!shippedCalendarIds.includes(calendarId) || year < firstYear || year > lastYear)
        return fail('not-found');
      const { organisationId, userId } = viewer;
      await saveYear(context.tx, { ...input, ...place, organisationId, setBy: userId });
      await askRevision(context, 'calendar', calendarId);
      return ok(null);
    },
    requestId,
  );
}
