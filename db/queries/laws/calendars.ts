import 'server-only';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority } from '#db/schema/authority.ts';
import { calendarDay, calendarYear } from '#db/schema/law.ts';

/** How many days an organisation has entered, by calendar. */
export async function countOwnDays(tx: Tx, organisationId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: calendarDay.calendarId, days: sql<number>`count(*)::int` })
    .from(calendarDay)
    .where(eq(calendarDay.organisationId, organisationId))
    .groupBy(calendarDay.calendarId);
  return new Map(rows.map(({ id, days }) => [id, days]));
}

/** The days of a year that an organisation has entered into a calendar, for all bodies and for single ones. */
export function selectOwnDays(tx: Tx, organisationId: string, calendarId: string, year: number) {
  return tx
    .select({
      id: calendarDay.id,
      day: calendarDay.day,
      kind: calendarDay.kind,
      name: calendarDay.name,
      movedFrom: calendarDay.movedFrom,
      legalRef: calendarDay.legalRef,
      source: calendarDay.source,
      authorityId: calendarDay.authorityId,
      authorityEn: authority.nameEn,
      authorityRu: authority.nameRu,
    })
    .from(calendarDay)
    .leftJoin(authority, eq(authority.id, calendarDay.authorityId))
    .where(
      and(
        eq(calendarDay.organisationId, organisationId),
        eq(calendarDay.calendarId, calendarId),
        sql`${calendarDay.day} between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`,
      ),
    )
    .orderBy(asc(calendarDay.day), asc(calendarDay.id));
}
export type OwnDay = Awaited<ReturnType<typeof selectOwnDays>>[number];

/** The bodies of an organisation's directory in some states. */
export function selectBodiesOfStates(tx: Tx, organisationId: string, states: readonly string[]) {
  return tx
    .select({ id: authority.id, nameEn: authority.nameEn, nameRu: authority.nameRu })
    .from(authority)
    .where(
      and(
        eq(authority.organisationId, organisationId),
        isNull(authority.retiredAt),
        inArray(authority.state, [...states]),
      ),
    )
    .orderBy(asc(authority.nameEn));
}

/** The states that the bodies of a directory belong to. */
export async function selectStates(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ state: authority.state })
    .from(authority)
    .where(eq(authority.organisationId, organisationId));
  return rows.map(({ state }) => state);
}

export type NewDay = Omit<typeof calendarDay.$inferInsert, 'id' | 'version' | 'createdAt'>;

/** Sets days; a day that was set before for the same body is said anew. */
export async function saveDays(tx: Tx, days: NewDay[]): Promise<void> {
  if (days.length === 0) return;
  await tx
    .insert(calendarDay)
    .values(days)
    .onConflictDoUpdate({
      target: [calendarDay.organisationId, calendarDay.calendarId, calendarDay.authorityId, calendarDay.day],
      set: {
        kind: sql`excluded.kind`,
        name: sql`excluded.name`,
        movedFrom: sql`excluded.moved_from`,
        legalRef: sql`excluded.legal_ref`,
        source: sql`excluded.source`,
        version: sql`${calendarDay.version} + 1`,
      },
    });
}

/** Removes a day that was entered; the calendar it was in, or null when there is none. */
export async function deleteDay(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<{ calendarId: string; day: string } | null> {
  const [row] = await tx
    .delete(calendarDay)
    .where(and(eq(calendarDay.id, id), eq(calendarDay.organisationId, organisationId)))
    .returning({ calendarId: calendarDay.calendarId, day: calendarDay.day });
  return row ?? null;
}

/** Says how far a year of a calendar can be trusted. */
export async function saveYear(
  tx: Tx,
  values: Omit<typeof calendarYear.$inferInsert, 'id' | 'version' | 'createdAt'>,
): Promise<void> {
  await tx
    .insert(calendarYear)
    .values(values)
    .onConflictDoUpdate({
      target: [calendarYear.organisationId, calendarYear.calendarId, calendarYear.year],
      set: {
        status: sql`excluded.status`,
        note: sql`excluded.note`,
        version: sql`${calendarYear.version} + 1`,
      },
    });
}

/** The organisation's own word on a year; null where it has said nothing. */
export async function selectYear(tx: Tx, organisationId: string, calendarId: string, year: number) {
  const [row] = await tx
    .select({ status: calendarYear.status, note: calendarYear.note })
    .from(calendarYear)
    .where(
      and(
        eq(calendarYear.organisationId, organisationId),
        eq(calendarYear.calendarId, calendarId),
        eq(calendarYear.year, year),
      ),
    );
  return row ?? null;
}
