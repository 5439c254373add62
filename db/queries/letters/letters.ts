import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#db/client.ts';
import { userAccount } from '#db/schema/account.ts';
import { authority } from '#db/schema/authority.ts';
import { caseFile } from '#db/schema/case-file.ts';
import { inquiry } from '#db/schema/inquiry.ts';
import { letter, letterComment, letterTemplate, letterText } from '#db/schema/letter.ts';

const writer = alias(userAccount, 'writer');
const approver = alias(userAccount, 'approver');

/** One letter with the names that its page shows; null when the viewer sees no such letter. */
export async function selectLetter(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      letter,
      reference: caseFile.reference,
      templateName: letterTemplate.name,
      writerName: writer.name,
      approverName: approver.name,
    })
    .from(letter)
    .innerJoin(caseFile, eq(caseFile.id, letter.caseId))
    .innerJoin(letterTemplate, eq(letterTemplate.id, letter.templateId))
    .leftJoin(writer, eq(writer.id, letter.createdBy))
    .leftJoin(approver, eq(approver.id, letter.approvedBy))
    .where(eq(letter.id, id));
  return row ?? null;
}

export type LetterRow = NonNullable<Awaited<ReturnType<typeof selectLetter>>>;

/** The case and the inquiry of a letter; null when the viewer sees no such letter. */
export async function selectLetterPlace(tx: Tx, id: string) {
  const [row] = await tx
    .select({ caseId: letter.caseId, inquiryId: letter.inquiryId })
    .from(letter)
    .where(eq(letter.id, id));
  return row ?? null;
}

/** Takes a letter for the rest of the transaction. */
export async function lockLetter(tx: Tx, id: string) {
  const [row] = await tx.select().from(letter).where(eq(letter.id, id)).for('update');
  return row ?? null;
}

export type LockedLetter = NonNullable<Awaited<ReturnType<typeof lockLetter>>>;

export async function insertLetter(tx: Tx, values: typeof letter.$inferInsert): Promise<void> {
  await tx.insert(letter).values(values);
}

/** Changes a letter over exactly the version that was read; null when it is no longer that one. */
export async function updateLetter(
  tx: Tx,
  id: string,
  version: number,
  values: Partial<typeof letter.$inferInsert>,
): Promise<number | null> {
  const [row] = await tx
    .update(letter)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(letter.id, id), eq(letter.version, version)))
    .returning({ version: letter.version });
  return row?.version ?? null;
}

/** Keeps a text as the next one of its letter; returns its number. */
export async function insertText(
  tx: Tx,
  values: Omit<typeof letterText.$inferInsert, 'id' | 'number' | 'createdAt'>,
): Promise<number> {
  const next = sql`(select coalesce(max(t.number), 0) + 1 from letter_text t where t.letter_id = ${values.letterId})`;
  const [row] = await tx
    .insert(letterText)
    .values({ ...values, number: next as unknown as number })
    .returning({ number: letterText.number });
  if (!row) throw new Error('a text of a letter was not kept');
  return row.number;
}

/** The texts that a letter had, the newest first. */
export function selectTexts(tx: Tx, letterId: string) {
  return tx
    .select({
      number: letterText.number,
      subject: letterText.subject,
      body: letterText.body,
      fields: letterText.fields,
      writtenBy: letterText.writtenBy,
      writerName: userAccount.name,
      createdAt: letterText.createdAt,
    })
    .from(letterText)
    .leftJoin(userAccount, eq(userAccount.id, letterText.writtenBy))
    .where(eq(letterText.letterId, letterId))
    .orderBy(desc(letterText.number))
    .limit(200);
}

export async function insertComment(
  tx: Tx,
  values: Omit<typeof letterComment.$inferInsert, 'id' | 'createdAt'>,
): Promise<void> {
  await tx.insert(letterComment).values(values);
}

/** What was said about a letter, in the order in which it was said. */
export function selectComments(tx: Tx, letterId: string) {
  return tx
    .select({
      id: letterComment.id,
      text: letterComment.text,
      aboutText: letterComment.aboutText,
      writerName: userAccount.name,
      createdAt: letterComment.createdAt,
    })
    .from(letterComment)
    .leftJoin(userAccount, eq(userAccount.id, letterComment.writtenBy))
    .where(eq(letterComment.letterId, letterId))
    .orderBy(asc(letterComment.createdAt), asc(letterComment.id))
    .limit(500);
}

const line = {
  id: letter.id,
  inquiryId: letter.inquiryId,
  kind: letter.kind,
  lang: letter.lang,
  subject: letter.subject,
  state: letter.state,
  sentOn: letter.sentOn,
  submittedAt: letter.submittedAt,
  reference: caseFile.reference,
  number: inquiry.number,
  nameEn: authority.nameEn,
  nameRu: authority.nameRu,
};

function lines(tx: Tx) {
  return (
    tx
      .select(line)
      .from(letter)
      .innerJoin(caseFile, eq(caseFile.id, letter.caseId))
      .innerJoin(inquiry, eq(inquiry.id, letter.inquiryId))
      // A partner knows the bodies that a shared case names elsewhere, not each addressee.
      .leftJoin(authority, eq(authority.id, letter.authorityId))
  );
}

export type LetterLineRow = Awaited<ReturnType<typeof selectCaseLetters>>[number];

/** The letters of a case, the newest first. */
export function selectCaseLetters(tx: Tx, caseId: string) {
  return lines(tx)
    .where(eq(letter.caseId, caseId))
    .orderBy(desc(letter.createdAt), desc(letter.id))
    .limit(500);
}

/** The letters of an inquiry, the newest first. */
export function selectInquiryLetters(tx: Tx, inquiryId: string) {
  return lines(tx)
    .where(eq(letter.inquiryId, inquiryId))
    .orderBy(desc(letter.createdAt), desc(letter.id))
    .limit(200);
}

/** Letters of the house that wait for somebody else than the viewer to approve them, the longest waiting first. */
export function selectWaitingLetters(
  tx: Tx,
  { organisationId, userId }: { organisationId: string; userId: string },
  limit: number,
) {
  const latest = sql`(select t.written_by from letter_text t where t.letter_id = ${letter.id} order by t.number desc limit 1)`;
  return lines(tx)
    .where(
      and(
        eq(letter.organisationId, organisationId),
        eq(letter.state, 'submitted'),
        sql`${latest} <> ${userId}`,
      ),
    )
    .orderBy(asc(letter.submittedAt), asc(letter.id))
    .limit(limit);
}
