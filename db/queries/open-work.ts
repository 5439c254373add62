import 'server-only';
import { sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/viewer.ts';
import type { Tx } from '../client.ts';

/** A person of the organisation, whether or not they can still sign in. */
export type HolderOfWork = { userId: string; name: string; role: Role; shutOut: boolean };

/** One of the organisation's people; null for anybody else. */
export async function selectHolder(
  tx: Tx,
  organisationId: string,
  userId: string,
): Promise<HolderOfWork | null> {
  const { rows } = await tx.execute<HolderOfWork>(sql`
    select u.id as "userId", u.name, m.role, u.disabled_at is not null as "shutOut"
    from membership m join user_account u on u.id = m.user_id
    where m.organisation_id = ${organisationId} and m.user_id = ${userId} and m.ended_at is null`);
  return rows[0] ?? null;
}

/** A case on which a person has a place or something to do. */
export type OpenWork = {
  caseId: string;
  reference: string;
  title: string;
  titleLang: string;
  sensitivity: 'open' | 'restricted' | 'sealed';
  nextDue: string | null;
  capacities: ('lead' | 'member' | 'lawyer')[];
  tasks: number;
};

/** The open work of a person on the cases that the viewer sees, next due first; at most `limit` cases. */
export async function selectOpenWork(
  tx: Tx,
  organisationId: string,
  userId: string,
  limit: number,
): Promise<OpenWork[]> {
  const { rows } = await tx.execute<OpenWork>(sql`
    with place as (
      select case_id, array_agg(capacity order by capacity) as capacities from case_assignment
      where user_id = ${userId} and ended_at is null group by case_id
    ), todo as (
      select case_id, count(*)::int as tasks from task
      where assignee_id = ${userId} and done_at is null group by case_id
    )
    select c.id as "caseId", c.reference, c.title, c.title_lang as "titleLang", c.sensitivity,
      c.next_due::text as "nextDue", coalesce(p.capacities, '{}') as capacities, coalesce(t.tasks, 0) as tasks
    from place p full join todo t on t.case_id = p.case_id
    join case_file c on c.id = coalesce(p.case_id, t.case_id)
    where c.status <> 'closed' and c.organisation_id = ${organisationId}
    order by c.next_due nulls last, c.id limit ${limit}`);
  return rows;
}

/** Ends all places of a person on a case. */
export async function endPlaces(tx: Tx, caseId: string, userId: string): Promise<void> {
  await tx.execute(sql`update case_assignment set ended_at = now()
    where case_id = ${caseId} and user_id = ${userId} and ended_at is null`);
}

/** Gives what a person still has to do on a case to another. */
export async function moveTasks(tx: Tx, caseId: string, from: string, to: string): Promise<void> {
  await tx.execute(sql`update task set assignee_id = ${to}, version = version + 1, updated_at = now()
    where case_id = ${caseId} and assignee_id = ${from} and done_at is null`);
}
