import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** A case that nobody is assigned to. */
export type UnownedCase = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  urgency: 'normal' | 'high' | 'immediate';
  sensitivity: 'open' | 'restricted' | 'sealed';
  openedOn: string;
  nextDue: string | null;
};

/** Cases that nobody owns, oldest first, after a case id. Walks `case_audience_unassigned`. */
export async function selectUnowned(tx: Tx, after: string | null, limit: number): Promise<UnownedCase[]> {
  const later = after ? sql`and a.case_id > ${after}::uuid` : sql``;
  const { rows } = await tx.execute<UnownedCase>(sql`
    select c.id, c.reference, c.title, c.title_lang as "titleLang", c.urgency, c.sensitivity,
      c.opened_on::text as "openedOn", c.next_due::text as "nextDue"
    from (select n.case_id from unnest(access.viewer_principals()) p
      cross join lateral (select a.case_id from case_audience a
        where a.principal = p and not a.assigned and a.status <> 'closed' and a.expires_at = 'infinity' ${later} order by a.case_id limit ${limit}) n
      order by n.case_id limit ${limit}) n
    join case_file c on c.id = n.case_id order by c.id`);
  return rows;
}

/** A colleague who can take cases, or one who left and still has some. */
export type Colleague = {
  userId: string;
  name: string;
  role: 'caseworker' | 'coordinator' | 'lawyer' | 'administrator';
  /** Can sign in and work on cases. */
  available: boolean;
  openCases: number;
  /** What is past its last day on those cases: duties of authorities and limits that bind us. */
  overdue: number;
};

/**
 * The people of the organisation with what they carry, counted over the cases that the viewer sees. People who
 * can no longer take cases are listed while they still have some.
 */
export async function selectColleagues(tx: Tx, organisationId: string, today: string): Promise<Colleague[]> {
  const { rows } = await tx.execute<Colleague>(sql`
    select u.id as "userId", u.name, m.role, (u.disabled_at is null and m.ended_at is null and m.role <> 'administrator') as available,
      coalesce(l.open_cases, 0) as "openCases", coalesce(l.overdue, 0) as overdue
    from membership m join user_account u on u.id = m.user_id
    left join access.colleague_load(${today}) l on l.user_id = m.user_id
    where m.organisation_id = ${organisationId}
      and ((u.disabled_at is null and m.ended_at is null and m.role <> 'administrator') or l.open_cases > 0)
    order by available desc, u.name, u.id`);
  return rows;
}

/** Those who can be given a case, with how many open ones they have; for the assign control. */
export async function selectAssignable(tx: Tx, organisationId: string): Promise<Colleague[]> {
  const { rows } = await tx.execute<Colleague>(sql`
    select u.id as "userId", u.name, m.role, true as available, 0 as overdue, coalesce(l.open_cases, 0) as "openCases"
    from membership m join user_account u on u.id = m.user_id
    left join access.colleague_load(null) l on l.user_id = m.user_id
    where m.organisation_id = ${organisationId} and m.ended_at is null and m.role <> 'administrator'
      and u.disabled_at is null
    order by u.name, u.id`);
  return rows;
}

/** Whether a person can be given a case: a colleague who works on cases and can sign in. */
export async function isAssignable(tx: Tx, organisationId: string, userId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from membership m join user_account u on u.id = m.user_id
    where m.organisation_id = ${organisationId} and m.user_id = ${userId} and m.ended_at is null
      and m.role <> 'administrator' and u.disabled_at is null`);
  return rows.length > 0;
}

/** One place of a person on a case. */
export type Assignment = {
  id: string;
  capacity: 'lead' | 'member' | 'lawyer';
  caseId: string;
  reference: string;
  title: string;
  titleLang: string;
  nextDue: string | null;
};

/** The open cases of a person that the viewer sees, next due first; at most `limit`. */
export async function selectAssignments(tx: Tx, userId: string, limit: number): Promise<Assignment[]> {
  const { rows } = await tx.execute<Assignment>(sql`
    select s.id, s.capacity, c.id as "caseId", c.reference, c.title, c.title_lang as "titleLang",
      c.next_due::text as "nextDue"
    from case_assignment s join case_file c on c.id = s.case_id and c.status <> 'closed'
    where s.user_id = ${userId} and s.ended_at is null
    order by c.next_due nulls last, s.id limit ${limit}`);
  return rows;
}
