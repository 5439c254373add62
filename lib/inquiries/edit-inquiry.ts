import 'server-only';
import { replaceQuestions, updateInquiry } from '#db/queries/inquiries/insert-inquiry.ts';
import { selectQuestionIds } from '#db/queries/inquiries/select-history.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { draftContent } from './draft-content.ts';
import { inquiryFor } from './inquiry-for.ts';
import { saveDerived } from './save-derived.ts';
import type { InquiryDraft } from './schema.ts';

/**
 * Changes an inquiry that has not been sent. Fails with `conflict` when somebody saved since `version`, with
 * `inquiry.sent` when it is a draft no longer, otherwise as opening does.
 */
export async function editInquiry(
  viewer: Viewer,
  inquiryId: string,
  version: number,
  draft: InquiryDraft,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return write(
    viewer,
    'inquiry.edit',
    async ({ tx, today }): Promise<Result<{ version: number }>> => {
      const locked = await inquiryFor({ tx, viewer }, inquiryId, 'inquiry.write');
      if (!locked.ok) return locked;
      const inquiry = locked.data;
      if (inquiry.status !== 'draft' && inquiry.status !== 'approved') return fail('inquiry.sent');
      if (inquiry.version !== version) return fail('conflict');
      const { caseId } = inquiry;
      const own = new Set((await selectQuestionIds(tx, inquiryId)).map(({ id }) => id));
      const content = await draftContent(tx, caseId, draft, own, inquiryId);
      if (!content.ok) return content;
      const { regimeId, complainedOf, questions } = content.data;
      const { authorityId, subject, body, lang, channel } = draft;
      const edit = { authorityId, regimeId, subject, body, lang, channel, complainedOf };
      const saved = await updateInquiry(tx, inquiryId, version, edit);
      if (saved === null) return fail('conflict');
      await replaceQuestions(tx, { inquiryId, caseId }, questions);
      await saveDerived(tx, inquiryId, today);
      return ok({ version: saved });
    },
    requestId,
    { subject: 'inquiry', id: inquiryId },
  );
}
