import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

export type AskedQuestion = {
  id: string;
  text: string;
  openQuestionId: string | null;
  repeatsId: string | null;
};
export type CaseInquiry = {
  id: string;
  number: number;
  lang: string;
  status: string;
  authorityId: string;
  /** A main duty of theirs is open after its last day. */
  silent: boolean;
  moves: Record<string, unknown>[];
  questions: AskedQuestion[];
};

/** Every inquiry of a case with its moves and questions, in the order of their numbers. `today` is the organisation's. */
export async function selectCaseInquiryHistory(
  tx: Tx,
  caseId: string,
  today: string,
): Promise<CaseInquiry[]> {
  const { rows } = await tx.execute<CaseInquiry>(sql`
    select i.id, i.number, i.lang, i.status, i.authority_id as "authorityId",
      exists (select from obligation o where o.inquiry_id = i.id and o.owner = 'theirs' and o.weight = 'main'
        and o.state = 'open' and o.due_on < ${today}::date and (o.opens_on is null or o.opens_on <= ${today}::date)) as silent,
      coalesce((select json_agg(m.data order by m.entered_at, m.id) from move m where m.inquiry_id = i.id), '[]') as moves,
      coalesce((select json_agg(json_build_object('id', q.id, 'text', q.text, 'openQuestionId', q.open_question_id,
        'repeatsId', q.repeats_id) order by q.position) from inquiry_question q where q.inquiry_id = i.id), '[]') as questions
    from inquiry i where i.case_id = ${caseId} order by i.number limit 200`);
  return rows;
}

/** The names of some bodies, as far as the viewer may know them. */
export async function selectBodyNames(tx: Tx, ids: readonly string[]) {
  const { rows } = await tx.execute<{ id: string; nameEn: string; nameRu: string }>(sql`
    select a.id, a.name_en as "nameEn", a.name_ru as "nameRu" from authority a
    where a.id = any (${`{${[...new Set(ids)].join(',')}}`}::uuid[])`);
  return rows;
}
