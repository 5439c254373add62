import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';

export type BodyRow = {
  id: string;
  nameEn: string;
  nameRu: string;
  abbreviation: string;
  state: string;
  timeZone: string;
  roll: string | null;
};

export type InquiryQuestion = {
  id: string;
  text: string;
  openQuestionId: string | null;
  /** The question of an earlier inquiry that is asked again. */
  repeatsId: string | null;
  /** The open question that it asks has no answer yet. */
  stillOpen: boolean;
};

export type InquiryRow = {
  id: string;
  caseId: string;
  organisationId: string;
  number: number;
  authorityId: string;
  regimeId: string;
  subject: string;
  body: string;
  lang: string;
  channel: string;
  complainedOf: string[];
  status: string;
  version: number;
  caseReference: string;
  caseInvented: boolean;
  /** Whether who looks at it is written down. */
  caseWatched: boolean;
  moves: Record<string, unknown>[];
  questions: InquiryQuestion[];
  bodies: BodyRow[];
  people: { id: string; name: string }[];
  officials: { id: string; name: string; nameLang: string; position: string }[];
  documents: { id: string; title: string }[];
  /** The claims that an answer contradicts. */
  contradicted: { id: string; text: string; lang: string }[];
  /** Other inquiries that one of the letters here answers as well. */
  joint: { jointId: string; inquiryId: string; number: number }[];
};

/**
 * One inquiry with its whole history and the names that the history needs, in one round trip. Null when the
 * viewer sees no such inquiry.
 */
export async function selectInquiry(tx: Tx, inquiryId: string): Promise<InquiryRow | null> {
  const rows = await prepared<InquiryRow>(
    tx,
    'inquiry-page',
    sql`
    with i as (select * from inquiry where id = ${inquiryId}),
    m as (select v.* from move v join i on v.inquiry_id = i.id),
    named as (
      select distinct (jsonb_path_query(m.data, '$.**.authorityId') #>> '{}')::uuid as id
      from m where jsonb_path_exists(m.data, '$.**.authorityId ? (@ != null)')
      union select authority_id from i union select unnest(complained_of) from i
    )
    select i.id, i.case_id as "caseId", i.organisation_id as "organisationId", i.number,
      i.authority_id as "authorityId", i.regime_id as "regimeId", i.subject, i.body, i.lang, i.channel,
      i.complained_of as "complainedOf", i.status, i.version, c.reference as "caseReference",
      c.invented as "caseInvented",
      c.sensitivity <> 'open' or c.organisation_id <> (select access.viewer_organisation()) as "caseWatched",
      coalesce((select json_agg(m.data order by m.entered_at, m.id) from m), '[]') as moves,
      coalesce((select json_agg(json_build_object('id', q.id, 'text', q.text, 'openQuestionId', q.open_question_id,
        'repeatsId', q.repeats_id, 'stillOpen', exists (select from open_question p
          where p.id = q.open_question_id and p.answered_by_claim_id is null))
        order by q.position) from inquiry_question q where q.inquiry_id = i.id), '[]') as questions,
      coalesce((select json_agg(json_build_object('id', a.id, 'nameEn', a.name_en, 'nameRu', a.name_ru,
        'abbreviation', a.abbreviation, 'state', a.state, 'timeZone', a.time_zone, 'roll', a.roll))
        from authority a join named n on n.id = a.id), '[]') as bodies,
      coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name))
        from user_account u where u.id in (select entered_by from m)), '[]') as people,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'nameLang', o.name_lang,
        'position', o.position)) from official o where o.id in
        (select (jsonb_path_query(m.data, '$.**.signerId ? (@ != null)') #>> '{}')::uuid from m)), '[]') as officials,
      coalesce((select json_agg(json_build_object('id', d.id, 'title', d.title)) from document d
        where d.case_id = i.case_id and d.id in
        (select (jsonb_path_query(m.data, '$.**.documentIds[*]') #>> '{}')::uuid from m)), '[]') as documents,
      coalesce((select json_agg(json_build_object('id', k.id, 'text', k.text, 'lang', k.lang)) from claim k
        where k.case_id = i.case_id and k.id in
        (select (jsonb_path_query(m.data, '$.**.answers[*].claimId ? (@ != null)') #>> '{}')::uuid from m)), '[]')
        as contradicted,
      coalesce((select json_agg(json_build_object('jointId', j.data->>'jointId', 'inquiryId', o.id, 'number', o.number)
          order by o.number) from move j join inquiry o on o.id = j.inquiry_id
        where j.case_id = i.case_id and j.inquiry_id <> i.id and j.kind = 'replied' and j.data->>'jointId' in
          (select m.data->>'jointId' from m where m.kind = 'replied')), '[]') as joint
    from i join case_file c on c.id = i.case_id`,
  );
  return rows[0] ?? null;
}
