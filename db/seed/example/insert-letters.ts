import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { letter, letterText } from '../../schema/letter.ts';

type Words = { subject: string; body: string };
export type ExampleLetters = {
  caseId: string;
  organisationId: string;
  /** Who wrote them, and the lawyer who approved the first. */
  writerId: string;
  lawyerId: string;
  appeal: Words & { templateId: string; sentOn: string };
  reminder: Words & { templateId: string; authorityId: string };
};

/**
 * The letters of the published case's inquiry: its appeal, sent, and a reminder that is being written.
 *
 * @param files makes the files of a letter that stands for a day, and answers their documents
 */
export async function insertLetters(
  tx: Tx,
  example: ExampleLetters,
  files: (letterId: string, day: string) => Promise<{ docx: string; pdf: string }>,
): Promise<void> {
  const { caseId, organisationId, writerId, lawyerId, appeal, reminder } = example;
  const { rows } = await tx.execute<{ inquiryId: string; authorityId: string; moveId: string }>(sql`
    select i.id as "inquiryId", i.authority_id as "authorityId", m.id as "moveId"
    from inquiry i join move m on m.inquiry_id = i.id and m.kind = 'sent' where i.case_id = ${caseId} limit 1`);
  const [inquiry] = rows;
  if (!inquiry) throw new Error('the example has no inquiry that was sent');
  const { inquiryId, moveId } = inquiry;
  const common = { caseId, organisationId, inquiryId, lang: 'en', createdBy: writerId };
  const put = async (values: typeof letter.$inferInsert): Promise<string> => {
    const [row] = await tx.insert(letter).values(values).returning({ id: letter.id });
    if (!row) throw new Error('a letter of the example was not inserted');
    const { subject, body } = values;
    await tx
      .insert(letterText)
      .values({ caseId, letterId: row.id, number: 1, subject, body, writtenBy: writerId });
    return row.id;
  };
  const { sentOn, ...written } = appeal;
  const id = await put({ ...common, ...written, kind: 'appeal', authorityId: inquiry.authorityId });
  const { docx, pdf } = await files(id, sentOn);
  await tx.execute(sql`update letter set state = 'approved', docx_document_id = ${docx},
    pdf_document_id = ${pdf}, approved_text = 1, approved_by = ${lawyerId},
    approved_at = ${sentOn}::date, submitted_by = ${writerId}, submitted_at = ${sentOn}::date where id = ${id}`);
  await tx.execute(sql`update letter set state = 'sent', sent_on = ${sentOn}, channel = 'unknown',
    sent_move_id = ${moveId} where id = ${id}`);
  await put({ ...common, ...reminder, kind: 'reminder' });
}
