import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { authority } from '../schema/authority.ts';
import { claim, claimLink, openQuestion } from '../schema/claim.ts';
import { source } from '../schema/event.ts';

export type NewClaim = Omit<typeof claim.$inferInsert, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
type NewQuestion = Pick<typeof openQuestion.$inferInsert, 'caseId' | 'text' | 'lang' | 'answeredByClaimId'>;
type Link = Pick<typeof claimLink.$inferInsert, 'caseId' | 'fromClaimId' | 'toClaimId' | 'kind'>;

/** More than anybody reads on one page; a case has dozens at most. */
const most = 500;

const columns = {
  id: claim.id,
  version: claim.version,
  text: claim.text,
  lang: claim.lang,
  authorityId: claim.authorityId,
  authorityEn: authority.nameEn,
  authorityRu: authority.nameRu,
  personId: claim.personId,
  byName: claim.byName,
  statedEdtf: claim.statedEdtf,
  eventId: claim.eventId,
  sourceId: claim.sourceId,
  sourceTitle: source.title,
  status: claim.status,
};

function fromClaims(tx: Tx) {
  return tx
    .select(columns)
    .from(claim)
    .leftJoin(authority, eq(authority.id, claim.authorityId))
    .leftJoin(source, eq(source.id, claim.sourceId));
}

/** The claims of a case in the order in which they were entered. */
export function selectClaims(tx: Tx, caseId: string) {
  return fromClaims(tx).where(eq(claim.caseId, caseId)).orderBy(asc(claim.id)).limit(most);
}

export async function selectClaim(tx: Tx, caseId: string, id: string) {
  const [row] = await fromClaims(tx).where(and(eq(claim.caseId, caseId), eq(claim.id, id)));
  return row ?? null;
}

export async function insertClaim(tx: Tx, values: NewClaim): Promise<{ id: string }> {
  const [row] = await tx.insert(claim).values(values).returning({ id: claim.id });
  if (!row) throw new Error('claim was not inserted');
  return row;
}

/** Saves over exactly the version that was read; false when it is no longer that one. */
export async function updateClaim(tx: Tx, id: string, version: number, values: NewClaim): Promise<boolean> {
  const rows = await tx
    .update(claim)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(claim.id, id), eq(claim.caseId, values.caseId), eq(claim.version, version)))
    .returning({ id: claim.id });
  return rows.length === 1;
}

export function selectLinks(tx: Tx, caseId: string) {
  return tx
    .select({ from: claimLink.fromClaimId, to: claimLink.toClaimId, kind: claimLink.kind })
    .from(claimLink)
    .where(eq(claimLink.caseId, caseId));
}

/** Says how one claim stands to another, in place of what was said of the two before. */
export async function putLink(tx: Tx, link: Link): Promise<void> {
  const same = await tx
    .select({ kind: claimLink.kind })
    .from(claimLink)
    .where(
      and(
        eq(claimLink.caseId, link.caseId),
        eq(claimLink.fromClaimId, link.fromClaimId),
        eq(claimLink.toClaimId, link.toClaimId),
        eq(claimLink.kind, link.kind),
      ),
    );
  if (same.length > 0) return;
  await deleteLink(tx, link.caseId, link.fromClaimId, link.toClaimId);
  await tx.insert(claimLink).values(link);
}

export async function deleteLink(tx: Tx, caseId: string, from: string, to: string): Promise<void> {
  await tx
    .delete(claimLink)
    .where(and(eq(claimLink.caseId, caseId), eq(claimLink.fromClaimId, from), eq(claimLink.toClaimId, to)));
}

const questionColumns = {
  id: openQuestion.id,
  version: openQuestion.version,
  text: openQuestion.text,
  lang: openQuestion.lang,
  answeredByClaimId: openQuestion.answeredByClaimId,
};

export function selectQuestions(tx: Tx, caseId: string) {
  return tx
    .select(questionColumns)
    .from(openQuestion)
    .where(eq(openQuestion.caseId, caseId))
    .orderBy(asc(openQuestion.id))
    .limit(most);
}

export async function selectQuestion(tx: Tx, caseId: string, id: string) {
  const [row] = await tx
    .select(questionColumns)
    .from(openQuestion)
    .where(and(eq(openQuestion.caseId, caseId), eq(openQuestion.id, id)));
  return row ?? null;
}

export async function insertQuestion(tx: Tx, values: NewQuestion): Promise<{ id: string }> {
  const [row] = await tx.insert(openQuestion).values(values).returning({ id: openQuestion.id });
  if (!row) throw new Error('question was not inserted');
  return row;
}

/** Saves over exactly the version that was read; false when it is no longer that one. */
export async function updateQuestion(
  tx: Tx,
  id: string,
  version: number,
  values: NewQuestion,
): Promise<boolean> {
  const rows = await tx
    .update(openQuestion)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(
      and(eq(openQuestion.id, id), eq(openQuestion.caseId, values.caseId), eq(openQuestion.version, version)),
    )
    .returning({ id: openQuestion.id });
  return rows.length === 1;
}
