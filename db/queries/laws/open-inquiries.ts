import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

export type OpenInquiryRow = {
  id: string;
  regimeId: string;
  number: number;
  subject: string;
  lang: string;
  caseReference: string;
  complainedOf: string[];
  moves: Record<string, unknown>[];
  questions: { id: string }[];
};

/** Which inquiries: those under some laws, and those in which a body of some states has a part. */
export type OpenOf = { regimeIds: readonly string[]; states?: readonly string[] };

/** Open inquiries that the viewer sees, those with the nearest dates first, with what they are derived from. */
export async function selectOpenInquiries(
  tx: Tx,
  organisationId: string,
  { regimeIds, states = [] }: OpenOf,
  limit: number,
): Promise<OpenInquiryRow[]> {
  const underLaw = oneOf(sql`q.regime_id`, regimeIds);
  const inState = (id: SQL) => sql`${id} in (select a.id from authority a
    where a.organisation_id = ${organisationId} and ${oneOf(sql`a.state`, states)})`;
  const reached =
    states.length === 0
      ? underLaw
      : sql`(${underLaw} or ${inState(sql`q.authority_id`)} or exists (
          select from obligation o where o.inquiry_id = q.id and ${inState(sql`o.authority_id`)}))`;
  const { rows } = await tx.execute<OpenInquiryRow>(sql`
    with i as materialized (
      select q.id, q.case_id, q.regime_id, q.number, q.subject, q.lang, q.complained_of, q.next_due from inquiry q
      where q.organisation_id = ${organisationId} and ${reached}
        and q.status not in ('withdrawn', 'closed')
      order by q.next_due nulls last, q.id limit ${limit})
    select i.id, i.regime_id as "regimeId", i.number, i.subject, i.lang, c.reference as "caseReference", i.complained_of as "complainedOf",
      coalesce((select json_agg(m.data order by m.entered_at, m.id) from move m where m.inquiry_id = i.id), '[]') as moves,
      coalesce((select json_agg(json_build_object('id', q.id) order by q.position) from inquiry_question q
        where q.inquiry_id = i.id), '[]') as questions
    from i join case_file c on c.id = i.case_id order by i.next_due nulls last, i.id`);
  return rows;
}

function oneOf(value: SQL, words: readonly string[]): SQL {
  if (words.length === 0) return sql`false`;
  return sql`${value} in (${sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  )})`;
}

/** The facts and names of every body of an organisation's directory. */
export async function selectAllAuthorityFacts(tx: Tx, organisationId: string) {
  const { rows } = await tx.execute<{
    id: string;
    state: string;
    timeZone: string;
    roll: string | null;
    nameEn: string;
    nameRu: string;
  }>(sql`
    select id, name_en as "nameEn", name_ru as "nameRu", state, time_zone as "timeZone", roll from authority where organisation_id = ${organisationId}`);
  return rows;
}

/** How many open inquiries under a law the viewer does not see, where they may know; null otherwise. */
export async function countHiddenInquiries(tx: Tx, regimeId: string): Promise<number | null> {
  const { rows } = await tx.execute<{ hidden: number | null }>(
    sql`select access.hidden_open_inquiries(${regimeId}) as hidden`,
  );
  return rows[0]?.hidden ?? null;
}
