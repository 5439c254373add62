import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { inText, preparedList } from '#db/prepared.ts';
import { type HopFilter, hopConditions } from '../records/hop-filter.ts';

export type InquiryListQuery = {
  organisationId: string;
  userId: string;
  /** The present instant, ISO: each authority is late by the day it is where it is. */
  instant: string;
  status?: string;
  overdue?: boolean;
  authorityId?: string;
  regimeId?: string;
  mine?: boolean;
  /** The kind of the last move of theirs, or `nothing`. */
  heard?: string;
  /** Only those that came to a body in that way. */
  hops?: HopFilter;
  after?: { due: string; id: string };
  limit: number;
};

export type InquiryListRow = {
  id: string;
  number: number;
  caseReference: string;
  subject: string;
  lang: string;
  status: string;
  regimeId: string;
  nextDue: string | null;
  lastHeardOn: string | null;
  lastHeardKind: string | null;
  /** Sort key of the row: the next date, or `infinity`. */
  due: string;
  authorityNameEn: string;
  authorityNameRu: string;
  /** Of the obligation that is due next. */
  owner: 'theirs' | 'ours' | null;
  step: string | null;
  estimated: boolean | null;
  provisional: boolean | null;
  unconfirmed: boolean | null;
  debtorNameEn: string | null;
  debtorNameRu: string | null;
  /** The day it is for whoever owes it. */
  today: string;
};

/** As the indexes have it. Not `coalesce`: PostgreSQL does not take that for leakproof and would not look it up under a policy. */
const due = sql`(case when i.next_due is null then 'infinity'::date else i.next_due end)`;

/** What makes the next date of inquiry `i`: one duty, ours before theirs when both fall on that day. */
const nextDuty = sql`
  select o.owner, o.step, o.estimated, o.provisional, o.unconfirmed, b.name_en, b.name_ru,
    case when o.owner = 'theirs' then b.time_zone else own.time_zone end as time_zone
  from obligation o left join authority b on b.id = o.authority_id
  join organisation own on own.id = o.organisation_id
  where o.inquiry_id = i.id and o.state = 'open' and o.weight = 'main' and o.due_on = i.next_due
  order by case o.owner when 'ours' then 0 else 1 end, o.key limit 1`;

function filters(query: InquiryListQuery, shared: boolean): SQL {
  const parts: SQL[] = [
    shared
      ? sql`i.case_id = any ((select access.shared_cases())::uuid[])`
      : sql`i.organisation_id = ${query.organisationId}`,
  ];
  if (query.status) parts.push(sql`i.status = ${query.status}`);
  if (query.authorityId) parts.push(sql`i.authority_id = ${query.authorityId}`);
  if (query.regimeId) parts.push(sql`i.regime_id = ${query.regimeId}`);
  if (query.heard === 'nothing') parts.push(sql`i.last_heard_kind is null and i.status <> 'draft'`);
  else if (query.heard) parts.push(sql`i.last_heard_kind = ${query.heard}`);
  if (query.hops)
    parts.push(sql`i.id in (select h.inquiry_id from hop_record h where ${hopConditions(query.hops)})`);
  // What is shared with the viewer is theirs to follow.
  if (query.mine && !shared) {
    parts.push(sql`i.case_id in (select s.case_id from case_assignment s
      where s.user_id = ${query.userId} and s.ended_at is null)`);
  }
  // No place on earth is more than a day ahead: the bound is for the index, the exact rule comes after.
  if (query.overdue) {
    parts.push(sql`${due} <= (${query.instant}::timestamptz at time zone 'UTC')::date + 1`);
    parts.push(sql`i.next_due < (${query.instant}::timestamptz at time zone coalesce((
      select time_zone from (${nextDuty}) next), 'UTC'))::date`);
  }
  if (query.after) parts.push(sql`(${due}, i.id) > (${query.after.due}::date, ${query.after.id}::uuid)`);
  return sql.join(parts, sql` and `);
}

/** Columns and joins of a row of a list; `page` holds the inquiries to show, by id. */
function rowsOf(page: SQL, instant: string, order: SQL): SQL {
  return sql`
    select i.id, i.number, c.reference as "caseReference", i.subject, i.lang, i.status, i.regime_id as "regimeId",
      i.next_due::text as "nextDue", i.last_heard_on::text as "lastHeardOn", i.last_heard_kind as "lastHeardKind",
      ${due}::text as due, a.name_en as "authorityNameEn", a.name_ru as "authorityNameRu",
      next.owner, next.step, next.estimated, next.provisional, next.unconfirmed,
      next.name_en as "debtorNameEn", next.name_ru as "debtorNameRu",
      (${instant}::timestamptz at time zone coalesce(next.time_zone, 'UTC'))::date::text as today
    from (${page}) page
    join inquiry i on i.id = page.id
    join case_file c on c.id = i.case_id
    join authority a on a.id = i.authority_id
    left join lateral (${nextDuty}) next on true
    order by ${order}`;
}

/** The statement behind the list; the plan test explains it. The page is cut before anything is joined to it. */
export function inquiryListSql(query: InquiryListQuery): SQL {
  const arm = (
    shared: boolean,
  ) => sql`(select i.id, ${due} as due from inquiry i where ${filters(query, shared)}
    order by ${due}, i.id limit ${inText(query.limit)})`;
  const page = sql`select i.id from (${arm(false)} union all ${arm(true)}) i order by i.due, i.id limit ${inText(query.limit)}`;
  return rowsOf(page, query.instant, sql`${due}, i.id`);
}

/** Inquiries that the viewer may see, the next date first; those without one last. */
export async function selectInquiryList(tx: Tx, query: InquiryListQuery): Promise<InquiryListRow[]> {
  const { status, overdue, authorityId, regimeId, heard, hops } = query;
  // What is asked for by something decides the plan: how rare it is.
  if (status || overdue || authorityId || regimeId || heard || hops)
    return (await tx.execute<InquiryListRow>(inquiryListSql(query))).rows;
  return preparedList<InquiryListRow>(tx, inquiryListSql(query));
}

/** The inquiries of one case in the order of their numbers. */
export async function selectCaseInquiries(
  tx: Tx,
  caseId: string,
  instant: string,
): Promise<InquiryListRow[]> {
  const { rows } = await tx.execute<InquiryListRow>(
    rowsOf(sql`select i.id from inquiry i where i.case_id = ${caseId}`, instant, sql`i.number`),
  );
  return rows;
}

/** Bodies written to, for the filter: of the organisation, and of what is shared with the viewer. */
export async function selectAddressees(tx: Tx, organisationId: string) {
  const { rows } = await tx.execute<{ id: string; nameEn: string; nameRu: string }>(sql`
    select a.id, a.name_en as "nameEn", a.name_ru as "nameRu" from authority a
    where (a.organisation_id = ${organisationId} or a.id = any ((select access.shared_authorities())::uuid[])) and exists (select from inquiry i where i.authority_id = a.id)
    order by a.state, a.name_en limit 500`);
  return rows;
}
