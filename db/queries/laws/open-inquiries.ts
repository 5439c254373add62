import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

export type OpenInquiryRow = {
  id: string;
  number: number;
  subject: string;
  lang: string;
  caseReference: string;
  complainedOf: string[];
  moves: Record<string, unknown>[];
  questions: { id: string }[];
};

/** Open inquiries under a law that the viewer sees, those with the nearest dates first, with what they are derived from. */
export async function selectOpenInquiries(
  tx: Tx,
  organisationId: string,
  regimeId: string,
  limit: number,
): Promise<OpenInquiryRow[]> {
  const { rows } = await tx.execute<OpenInquiryRow>(sql`
    with i as materialized (
      select q.id, q.case_id, q.number, q.subject, q.lang, q.complained_of, q.next_due from inquiry q
      where q.organisation_id = ${organisationId} and q.regime_id = ${regimeId}
        and q.status not in ('withdrawn', 'closed')
      order by q.next_due nulls last, q.id limit ${limit})
    select i.id, i.number, i.subject, i.lang, c.reference as "caseReference", i.complained_of as "complainedOf",
      coalesce((select json_agg(m.data order by m.entered_at, m.id) from move m where m.inquiry_id = i.id), '[]') as moves,
      coalesce((select json_agg(json_build_object('id', q.id) order by q.position) from inquiry_question q
        where q.inquiry_id = i.id), '[]') as questions
    from i join case_file c on c.id = i.case_id order by i.next_due nulls last, i.id`);
  return rows;
}

/** The facts of every body of an organisation's directory. */
export async function selectAllAuthorityFacts(tx: Tx, organisationId: string) {
  const { rows } = await tx.execute<{ id: string; state: string; timeZone: string; roll: string | null }>(sql`
    select id, state, time_zone as "timeZone", roll from authority where organisation_id = ${organisationId}`);
  return rows;
}

/** How many open inquiries under a law the viewer does not see, where they may know; null otherwise. */
export async function countHiddenInquiries(tx: Tx, regimeId: string): Promise<number | null> {
  const { rows } = await tx.execute<{ hidden: number | null }>(
    sql`select access.hidden_open_inquiries(${regimeId}) as hidden`,
  );
  return rows[0]?.hidden ?? null;
}
