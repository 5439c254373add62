import 'server-only';
import { selectStates } from '#db/queries/laws/calendars.ts';
import { type LegalRows, selectLegalRows } from '#db/queries/laws/legal-rows.ts';
import type { Context } from '#lib/context.ts';
import { calendarOfState } from '#lib/domain/calendars/shipped-calendar.ts';
import { buildLegalData } from '#lib/legal/build-legal-data.ts';
import { impactOn } from '#lib/legal/impact.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { ImpactView } from '#lib/legal/view.ts';

type NewDay = Omit<LegalRows['days'][number], 'calendarId'>;

/**
 * Which dates would move if days were set over what a calendar says. Hidden inquiries are counted under the laws
 * that lean on the calendar; others to bodies that keep it may come on top.
 */
export async function daysImpact(
  context: Pick<Context, 'tx' | 'viewer'>,
  calendarId: string,
  days: readonly NewDay[],
): Promise<ImpactView> {
  const { tx, viewer } = context;
  const before = await legalDataFor(tx, viewer.organisationId);
  const rows = await selectLegalRows(tx, viewer.organisationId);
  if (!rows) throw new Error('no laws of an organisation that the viewer does not know');
  const place = (day: NewDay) => `${day.date} ${day.authorityId ?? ''}`;
  const anew = new Set(days.map(place));
  const kept = rows.days.filter((day) => day.calendarId !== calendarId || !anew.has(place(day)));
  const added = days.map((day) => ({ ...day, calendarId }));
  const after = buildLegalData({ ...rows, days: [...kept, ...added] }, 'tried');
  const states = (await selectStates(tx, viewer.organisationId)).filter(
    (state) => calendarOfState(state) === calendarId,
  );
  const regimeIds = before.regimes.filter((law) => law.calendarId === calendarId).map(({ id }) => id);
  return impactOn(context, { regimeIds, states }, before, after);
}
