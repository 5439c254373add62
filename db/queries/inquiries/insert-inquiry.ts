import 'server-only';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { caseFile } from '#db/schema/case-file.ts';
import { openQuestion } from '#db/schema/claim.ts';
import { inquiry, inquiryQuestion } from '#db/schema/inquiry.ts';

export type NewInquiry = Pick<
  typeof inquiry.$inferInsert,
  'id' | 'authorityId' | 'regimeId' | 'subject' | 'body' | 'lang' | 'channel' | 'complainedOf' | 'createdBy'
> & { id: string };

/**
 * Inserts a draft under the next number of its case, or answers null when the viewer sees no such case.
 * Holds the case meanwhile, so that two drafts do not take one number.
 */
export async function insertInquiry(
  tx: Tx,
  caseId: string,
  row: NewInquiry,
): Promise<{ number: number } | null> {
  const [of] = await tx
    .select({ organisationId: caseFile.organisationId })
    .from(caseFile)
    .where(eq(caseFile.id, caseId))
    .for('update');
  if (!of) return null;
  const [made] = await tx
    .insert(inquiry)
    .values({
      ...row,
      caseId,
      organisationId: of.organisationId,
      number: sql`(select coalesce(max(number), 0) + 1 from inquiry where case_id = ${caseId})`,
    })
    .returning({ number: inquiry.number });
  return made ?? null;
}

export type QuestionRow = {
  id: string;
  text: string;
  openQuestionId: string | null;
  repeatsId: string | null;
};

/** Writes the questions of a draft in their order, in the place of the ones it had. */
export async function replaceQuestions(
  tx: Tx,
  place: { inquiryId: string; caseId: string },
  questions: readonly QuestionRow[],
) {
  await tx.delete(inquiryQuestion).where(eq(inquiryQuestion.inquiryId, place.inquiryId));
  if (questions.length === 0) return;
  await tx
    .insert(inquiryQuestion)
    .values(questions.map((question, index) => ({ ...question, ...place, position: index + 1 })));
}

/** Those of the open questions named that belong to the case, with their texts. */
export async function selectOpenQuestions(tx: Tx, caseId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: openQuestion.id, text: openQuestion.text })
    .from(openQuestion)
    .where(and(eq(openQuestion.caseId, caseId), inArray(openQuestion.id, [...ids])))
    .orderBy(openQuestion.createdAt, openQuestion.id);
}

/** Those of the questions named that another inquiry of the case asked, with their texts. */
export async function selectEarlierQuestions(
  tx: Tx,
  caseId: string,
  inquiryId: string | null,
  ids: readonly string[],
): Promise<QuestionRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: inquiryQuestion.id,
      text: inquiryQuestion.text,
      openQuestionId: inquiryQuestion.openQuestionId,
      repeatsId: inquiryQuestion.repeatsId,
    })
    .from(inquiryQuestion)
    .where(
      and(
        eq(inquiryQuestion.caseId, caseId),
        inArray(inquiryQuestion.id, [...ids]),
        inquiryId ? ne(inquiryQuestion.inquiryId, inquiryId) : undefined,
      ),
    )
    .orderBy(inquiryQuestion.id);
}

export type InquiryEdit = Omit<NewInquiry, 'id' | 'createdBy'>;

/** Saves a draft if nobody saved it since `version`; answers the new version, or null. */
export async function updateInquiry(
  tx: Tx,
  inquiryId: string,
  version: number,
  edit: InquiryEdit,
): Promise<number | null> {
  const [row] = await tx
    .update(inquiry)
    .set({ ...edit, version: sql`${inquiry.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(inquiry.id, inquiryId), eq(inquiry.version, version)))
    .returning({ version: inquiry.version });
  return row?.version ?? null;
}
