import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { authority } from '#db/schema/authority.ts';
import { inquiryQuestion } from '#db/schema/inquiry.ts';

export type AuthorityRow = { id: string; state: string; timeZone: string; roll: string | null };

export type HistoryRow = {
  /** As they were entered, oldest first; not checked here. */
  moves: Record<string, unknown>[];
  questions: { id: string }[];
  /** What the clocks need to know of the body written to and of those that the moves name. */
  bodies: AuthorityRow[];
  /** Which state of the laws and calendars of its organisation holds; see `selectLegalStamp`. */
  legalStamp: string | null;
};

/** What an inquiry is derived from, in one round trip. */
export async function selectHistory(tx: Tx, inquiryId: string): Promise<HistoryRow> {
  const rows = await prepared<HistoryRow>(
    tx,
    'inquiry-history',
    sql`with m as materialized (
        select data, entered_at, id from move where inquiry_id = ${inquiryId}
      ), named as (
        select (jsonb_path_query(m.data, '$.**.authorityId ? (@ != null)') #>> '{}')::uuid as id from m
        union select authority_id from inquiry where id = ${inquiryId}
      )
      select coalesce((select json_agg(m.data order by m.entered_at, m.id) from m), '[]') as moves,
        coalesce((select json_agg(json_build_object('id', q.id) order by q.position)
          from inquiry_question q where q.inquiry_id = ${inquiryId}), '[]') as questions,
        coalesce((select json_agg(json_build_object('id', a.id, 'state', a.state, 'timeZone', a.time_zone,
          'roll', a.roll)) from named n join authority a on a.id = n.id), '[]') as bodies,
        (select access.legal_stamp(i.organisation_id) from inquiry i where i.id = ${inquiryId}) as "legalStamp"`,
  );
  return rows[0] ?? { moves: [], questions: [], bodies: [], legalStamp: null };
}

export function selectQuestionIds(tx: Tx, inquiryId: string): Promise<{ id: string }[]> {
  return tx
    .select({ id: inquiryQuestion.id })
    .from(inquiryQuestion)
    .where(eq(inquiryQuestion.inquiryId, inquiryId))
    .orderBy(asc(inquiryQuestion.position));
}

/** What the clocks need to know of some bodies. */
export async function selectAuthorityFacts(tx: Tx, ids: readonly string[]): Promise<AuthorityRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: authority.id, state: authority.state, timeZone: authority.timeZone, roll: authority.roll })
    .from(authority)
    .where(inArray(authority.id, [...ids]));
}
