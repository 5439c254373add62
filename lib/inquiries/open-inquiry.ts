import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { insertInquiry, replaceQuestions } from '#db/queries/inquiries/insert-inquiry.ts';
import { insertMove } from '#db/queries/inquiries/insert-move.ts';
import { instantNow } from '#lib/clock.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { draftContent } from './draft-content.ts';
import { saveDerived } from './save-derived.ts';
import type { InquiryDraft } from './schema.ts';

/**
 * Opens an inquiry on a case as a draft: the letter, its questions, and the move `drafted`. Without a law chosen
 * it takes the one proposed for the body. Fails with `not-found`, `forbidden`, or a code for one field.
 */
export async function openInquiry(
  viewer: Viewer,
  caseId: string,
  draft: InquiryDraft,
  requestId?: string,
): Promise<Result<{ inquiryId: string; number: number }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'inquiry.write' },
    'inquiry.open',
    async ({ tx, today }): Promise<Result<{ inquiryId: string; number: number }>> => {
      const content = await draftContent(tx, caseId, draft, new Set());
      if (!content.ok) return content;
      const { regimeId, complainedOf, questions } = content.data;
      const { authorityId, subject, body, lang, channel } = draft;
      const inquiryId = randomUUIDv7();
      const made = await insertInquiry(tx, caseId, {
        id: inquiryId,
        authorityId,
        regimeId,
        subject,
        body,
        lang,
        channel,
        complainedOf,
        createdBy: viewer.userId,
      });
      if (!made) return fail('not-found');
      await replaceQuestions(tx, { inquiryId, caseId }, questions);
      const drafted = moveSchema.parse({
        kind: 'drafted',
        id: randomUUIDv7(),
        on: today,
        enteredAt: instantNow().toString(),
        enteredBy: viewer.userId,
      });
      await insertMove(tx, { inquiryId, caseId }, drafted);
      await saveDerived(tx, inquiryId, today);
      return ok({ inquiryId, number: made.number });
    },
    requestId,
  );
}
