import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Opens a sealed case in an emergency; the case's id, or null when there is none that could be opened so. */
export async function insertEmergency(
  tx: Tx,
  input: { reference: string; reason: string; toldUserId: string },
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`select access.break_glass(${input.reference}, ${input.reason}, ${input.toldUserId}::uuid) as id`,
  );
  return rows[0]?.id ?? null;
}

/** Ends somebody's emergency access to a case; false when none is in force that the viewer may end. */
export async function endEmergencyRow(tx: Tx, caseId: string, userId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select access.end_break_glass(${caseId}, ${userId}) as done`,
  );
  return rows[0]?.done ?? false;
}

/** When the viewer's emergency access to a case ends; null where none is in force. */
export async function selectOwnEmergency(tx: Tx, caseId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ endsAt: string }>(sql`
    select to_json(b.ends_at) #>> '{}' as "endsAt" from break_glass b
    where b.case_id = ${caseId} and b.user_id = access.viewer_id() and b.ended_at is null and b.ends_at > now()
    order by b.ends_at desc limit 1`);
  return rows[0]?.endsAt ?? null;
}

/** The coordinators and lawyers of the viewer's organisation but the viewer: whom an emergency can be told to. */
export async function selectTellable(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from membership m join user_account u on u.id = m.user_id
    where m.organisation_id = access.viewer_organisation() and m.ended_at is null and u.disabled_at is null
      and m.role in ('coordinator', 'lawyer') and u.id <> access.viewer_id()
    order by u.name, u.id`);
  return rows;
}
