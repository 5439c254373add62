import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

export type CaseListFilter = {
  status: 'active' | 'all' | 'open' | 'watching' | 'closed';
  urgency?: string;
  sensitivity?: string;
  who?: 'me' | 'nobody';
  reference?: { exact: string[] } | { prefix: string };
  /** The last row of the page before: its due day (`infinity` for none) and its id. */
  after?: { due: string; id: string };
  limit: number;
};

type Reader = { userId: string; organisationId: string };

export type CaseListRow = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  status: 'open' | 'watching' | 'closed';
  sensitivity: 'open' | 'restricted' | 'sealed';
  urgency: 'normal' | 'high' | 'immediate';
  invented: boolean;
  nextDue: string | null;
  /** A rule behind that date is not confirmed. */
  nextUnconfirmed: boolean;
  assigned: { name: string; capacity: 'lead' | 'member' | 'lawyer' }[];
  /** By which organisation it is shared with the viewer, and its last day there; null for one of their own. */
  shared: { by: string; until: string } | null;
};

const columns = sql`c.id, c.reference, c.title, c.title_lang as "titleLang", c.status, c.sensitivity, c.urgency,
  c.invented, c.next_due::text as "nextDue", exists (select from obligation o where o.case_id = c.id and o.due_on = c.next_due
    and o.weight = 'main' and o.state = 'open' and o.unconfirmed) as "nextUnconfirmed", coalesce((
    select json_agg(json_build_object('name', u.name, 'capacity', s.capacity) order by s.assigned_at)
    from case_assignment s join user_account u on u.id = s.user_id
    where s.case_id = c.id and s.ended_at is null), '[]') as assigned`;

const shared = (reader: Reader) => sql`case when c.organisation_id <> ${reader.organisationId} then (
    select jsonb_build_object('by', o.name, 'until', ((g.ends_at - interval '1 second') at time zone o.time_zone)::date)
    from case_grant g join organisation o on o.id = c.organisation_id
    where g.case_id = c.id and g.user_id = ${reader.userId} and g.revoked_at is null) end as shared`;

/** One page of the cases that the viewer sees, by next due day. */
export async function selectCases(tx: Tx, reader: Reader, filter: CaseListFilter): Promise<CaseListRow[]> {
  const { rows } = await tx.execute<CaseListRow>(caseListQuery(reader, filter));
  return rows;
}

/**
 * The audience table is walked in due order for each principal the viewer is, and only as far as the page
 * reaches. Searching by reference or by one's own cases starts from those few rows instead.
 */
export function caseListQuery(reader: Reader, filter: CaseListFilter): SQL {
  const keys = filter.reference
    ? fromReferences(reader, filter.reference, filter)
    : filter.who === 'me'
      ? fromAssignments(reader, filter)
      : fromAudience(filter);
  return sql`with page as materialized (${keys})
    select ${columns}, ${shared(reader)} from page join case_file c on c.id = page.id
    order by page.due, page.id`;
}

function fromAudience(filter: CaseListFilter): SQL {
  return sql`select id, due from (
    select found.id, found.due from unnest(access.viewer_principals()) as reader(principal)
    cross join lateral (
      select a.case_id as id, a.next_due as due from case_audience a
      ${needsCase(filter) ? sql`join case_file c on c.id = a.case_id` : sql``}
      where a.principal = reader.principal ${statusIs(filter, sql`a.status`)} ${caseIs(filter)}
        ${filter.who === 'nobody' ? sql`and not a.assigned` : sql``}
        ${isAfter(filter, sql`a.next_due`, sql`a.case_id`)}
      order by a.next_due, a.case_id limit ${filter.limit}
    ) found) every group by id, due order by due, id limit ${filter.limit}`;
}

function fromAssignments(reader: Reader, filter: CaseListFilter): SQL {
  // The fence keeps each case looked up by its key: joined, the policy would hash the whole audience table.
  return sql`select id, due from (
      select case_id from case_assignment where user_id = ${reader.userId} and ended_at is null
      union select unnest(access.shared_cases())) mine
    cross join lateral (
      select c.id, coalesce(c.next_due, 'infinity') as due from case_file c
      where c.id = mine.case_id ${statusIs(filter, sql`c.status`)} ${caseIs(filter)}
        ${isAfter(filter, sql`coalesce(c.next_due, 'infinity')`, sql`c.id`)}
      offset 0) own
    order by due, id limit ${filter.limit}`;
}

function fromReferences(
  reader: Reader,
  reference: { exact: string[] } | { prefix: string },
  filter: CaseListFilter,
): SQL {
  const fits =
    'exact' in reference
      ? sql`c.reference = any(${sql.param(reference.exact)}::text[])`
      : sql`c.reference >= ${reference.prefix} and c.reference < ${`${reference.prefix}\u{10ffff}`}`;
  const mine = sql`and (c.id = any ((select access.shared_cases())::uuid[]) or exists (
    select from case_assignment s where s.case_id = c.id and s.user_id = ${reader.userId} and s.ended_at is null))`;
  const nobodys = sql`and not exists (select from case_assignment s
    where s.case_id = c.id and s.ended_at is null)`;
  return sql`select c.id, coalesce(c.next_due, 'infinity') as due from case_file c
    where c.organisation_id = any ((select access.case_organisations())::uuid[]) and ${fits}
      ${statusIs(filter, sql`c.status`)} ${caseIs(filter)}
      ${filter.who === 'me' ? mine : filter.who === 'nobody' ? nobodys : sql``}
      ${isAfter(filter, sql`coalesce(c.next_due, 'infinity')`, sql`c.id`)}
    order by due, c.id limit ${filter.limit}`;
}

function needsCase(filter: CaseListFilter): boolean {
  return filter.urgency !== undefined || filter.sensitivity !== undefined;
}

function caseIs({ urgency, sensitivity }: CaseListFilter): SQL {
  return sql`${urgency ? sql`and c.urgency = ${urgency}` : sql``}
    ${sensitivity ? sql`and c.sensitivity = ${sensitivity}` : sql``}`;
}

function statusIs({ status }: CaseListFilter, column: SQL): SQL {
  if (status === 'all') return sql``;
  return status === 'active' ? sql`and ${column} <> 'closed'` : sql`and ${column} = ${status}`;
}

function isAfter({ after }: CaseListFilter, due: SQL, id: SQL): SQL {
  return after ? sql`and (${due}, ${id}) > (${after.due}::date, ${after.id}::uuid)` : sql``;
}
