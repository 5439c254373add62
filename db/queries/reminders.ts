import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Every organisation and the IANA zone that decides its day; for the worker. */
export async function organisationsToPlan(db: Tx): Promise<{ id: string; timeZone: string }[]> {
  const { rows } = await db.execute<{ id: string; time_zone: string }>(
    sql`select id, time_zone from access.organisations_to_plan()`,
  );
  return rows.map((row) => ({ id: row.id, timeZone: row.time_zone }));
}

/** Writes an organisation's reminders up to its own day; returns how many were new. For the worker. */
export async function planReminders(db: Tx, organisationId: string, today: string): Promise<number> {
  const { rows } = await db.execute<{ written: string }>(
    sql`select access.plan_reminders(${organisationId}, ${today}) as written`,
  );
  return Number(rows[0]?.written ?? 0);
}

/** Says that a worker lives. */
export async function beat(db: Tx): Promise<void> {
  await db.execute(sql`select access.beat()`);
}

/**
 * After a change on one case (its dates, its tasks, its people): writes for everybody concerned the nearest
 * reminder that is already due. Call it at the end of the verb, in the verb's transaction.
 */
export async function planCaseReminders(tx: Tx, caseId: string, today: string): Promise<void> {
  await tx.execute(sql`select access.plan_case_reminders(${caseId}, ${today})`);
}

/** Marks as read the viewer's reminders of one thing due, or all of them when none is named. */
export async function markRead(tx: Tx, userId: string, subjectId: string | null): Promise<void> {
  const subject = subjectId ? sql`and (obligation_id = ${subjectId} or task_id = ${subjectId})` : sql``;
  await tx.execute(
    sql`update reminder set read_at = now() where user_id = ${userId} and read_at is null ${subject}`,
  );
}
