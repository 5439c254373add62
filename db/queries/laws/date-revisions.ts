import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { dateRevision } from '#db/schema/law.ts';

export type RevisionCause = 'law' | 'confirmation' | 'calendar';

/** Puts in a revision of dates; a trigger gives it to the worker. */
export async function insertRevision(
  tx: Tx,
  values: { organisationId: string; cause: RevisionCause; causeId: string; askedBy: string },
): Promise<string> {
  const [row] = await tx.insert(dateRevision).values(values).returning({ id: dateRevision.id });
  if (!row) throw new Error('an inserted revision did not come back');
  return row.id;
}

export type RunningRevision = { cause: RevisionCause; causeId: string };

/** What is being worked out just now in the organisations whose cases the viewer may see. */
export function selectRunningRevisions(tx: Tx, organisationId: string): Promise<RunningRevision[]> {
  return tx
    .selectDistinct({ cause: dateRevision.cause, causeId: dateRevision.causeId })
    .from(dateRevision)
    .where(and(eq(dateRevision.organisationId, organisationId), isNull(dateRevision.doneAt)));
}

export type RevisionRow = {
  id: string;
  cause: RevisionCause;
  causeId: string;
  askedAt: Date;
  doneAt: Date | null;
  inquiries: number | null;
  askedByName: string;
};

const columns = {
  id: dateRevision.id,
  cause: dateRevision.cause,
  causeId: dateRevision.causeId,
  askedAt: dateRevision.askedAt,
  doneAt: dateRevision.doneAt,
  inquiries: dateRevision.inquiries,
  askedByName: sql<string>`coalesce((select u.name from user_account u where u.id = ${dateRevision.askedBy}), '')`,
};

/** The latest revisions of an organisation. */
export function selectRevisions(tx: Tx, organisationId: string, limit: number): Promise<RevisionRow[]> {
  return tx
    .select(columns)
    .from(dateRevision)
    .where(eq(dateRevision.organisationId, organisationId))
    .orderBy(desc(dateRevision.askedAt), desc(dateRevision.id))
    .limit(limit);
}

export async function selectRevision(tx: Tx, id: string): Promise<RevisionRow | null> {
  const [row] = await tx.select(columns).from(dateRevision).where(eq(dateRevision.id, id));
  return row ?? null;
}

export type MovedRow = {
  id: string;
  inquiryId: string;
  number: number;
  regimeId: string;
  subject: string;
  lang: string;
  caseReference: string;
  owner: 'theirs' | 'ours';
  step: string;
  dueBefore: string | null;
  dueAfter: string | null;
};

/** The dates that a revision moved in cases that the viewer sees. */
export async function selectMovedDates(tx: Tx, revisionId: string, limit: number): Promise<MovedRow[]> {
  const { rows } = await tx.execute<MovedRow>(sql`
    select m.id, m.inquiry_id as "inquiryId", i.number, i.regime_id as "regimeId", i.subject, i.lang,
      c.reference as "caseReference", m.owner, m.step, m.due_before::text as "dueBefore", m.due_after::text as "dueAfter"
    from moved_date m join inquiry i on i.id = m.inquiry_id join case_file c on c.id = m.case_id
    where m.revision_id = ${revisionId}
    order by coalesce(m.due_after, m.due_before), m.id limit ${limit}`);
  return rows;
}

export type LastMove = {
  revisionId: string;
  obligationKey: string;
  dueBefore: string | null;
  dueAfter: string | null;
  at: string;
  cause: RevisionCause;
  causeId: string;
};

/** How each date of an inquiry was last moved by a change of law or calendar. */
export async function selectLastMoves(tx: Tx, inquiryId: string): Promise<LastMove[]> {
  return prepared<LastMove>(
    tx,
    'inquiry-moved-dates',
    sql`select distinct on (m.obligation_key) m.revision_id as "revisionId", m.obligation_key as "obligationKey",
      m.due_before::text as "dueBefore", m.due_after::text as "dueAfter", to_json(m.created_at) #>> '{}' as at, r.cause,
      r.cause_id as "causeId"
    from moved_date m join date_revision r on r.id = m.revision_id
    where m.inquiry_id = ${inquiryId} order by m.obligation_key, m.created_at desc, m.id desc`,
  );
}
