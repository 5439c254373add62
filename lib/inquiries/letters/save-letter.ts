import 'server-only';
import { finishApprovals } from '#db/queries/letters/approval-tasks.ts';
import { insertText, updateLetter } from '#db/queries/letters/letters.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { LetterInput } from '#lib/letters/schema.ts';
import { letterContent } from './letter-content.ts';
import { letterFor } from './letter-for.ts';

/** What an approval was, before it was taken back. */
export const unapproved = {
  submittedBy: null,
  submittedAt: null,
  approvedText: null,
  approvedBy: null,
  approvedAt: null,
  docxDocumentId: null,
  pdfDocumentId: null,
};

/**
 * Saves a letter as its next text. What waited for approval, or had it, is a draft again: nothing goes out that nobody
 * approved as it stands. Fails as `letterFor`, with `conflict` for a stale version, or with a code for one field.
 */
export async function saveLetter(
  viewer: Viewer,
  letterId: string,
  version: number,
  input: LetterInput,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return write(
    viewer,
    'letter.edit',
    async ({ tx }): Promise<Result<{ version: number }>> => {
      const found = await letterFor({ tx, viewer }, letterId, version);
      if (!found.ok) return found;
      const letter = found.data;
      const { caseId } = letter;
      const { subject, body, fields, authorityId, templateId, withTrace } = input;
      const content = await letterContent(tx, letter, input);
      if (!content.ok) return content;
      if (content.data.lang !== letter.lang) return fail('choice.invalid', 'templateId');
      await insertText(tx, { caseId, letterId, subject, body, fields, writtenBy: viewer.userId });
      await finishApprovals(tx, letterId, viewer.userId);
      const changed = { subject, body, fields, authorityId, templateId, withTrace };
      const state = letter.state === 'returned' ? ('returned' as const) : ('draft' as const);
      const saved = await updateLetter(tx, letterId, version, { ...changed, ...unapproved, state });
      return saved === null ? fail('conflict') : ok({ version: saved });
    },
    requestId,
  );
}
