import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { selectInquiry } from '#db/queries/inquiries/select-inquiry.ts';
import { insertLetter, insertText } from '#db/queries/letters/letters.ts';
import { write } from '#lib/context.ts';
import { takesUpRemedy } from '#lib/domain/letters/letter-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { NewLetterInput } from '#lib/letters/schema.ts';
import { deriveView } from '../get-inquiry.ts';
import { inquiryFor } from '../inquiry-for.ts';
import type { DerivedInquiry } from '../view.ts';
import { letterContent } from './letter-content.ts';

/**
 * Begins a letter about an inquiry. Fails with `not-found`, `forbidden`, `letter.appeal-sent` and `letter.not-sent`
 * where the inquiry is not at the point for such a letter, or a code for one field.
 */
export async function startLetter(
  viewer: Viewer,
  inquiryId: string,
  input: NewLetterInput,
  requestId?: string,
): Promise<Result<{ letterId: string }>> {
  return write(
    viewer,
    'letter.draft',
    async ({ tx, today }): Promise<Result<{ letterId: string }>> => {
      const locked = await inquiryFor({ tx, viewer }, inquiryId, 'inquiry.write');
      if (!locked.ok) return locked;
      const row = await selectInquiry(tx, inquiryId);
      if (!row) return fail('not-found');
      const refusal = notNow(deriveView(row, await legalDataFor(tx, row.organisationId), today), input);
      if (refusal) return refusal;
      const { caseId, organisationId } = locked.data;
      const { kind, remedyKey, fields, withTrace, authorityId, templateId, subject, body } = input;
      const content = await letterContent(tx, { caseId, organisationId, kind }, input);
      if (!content.ok) return content;
      const letterId = randomUUIDv7();
      await insertLetter(tx, {
        ...{ id: letterId, caseId, organisationId, inquiryId, kind, templateId, authorityId },
        ...{ remedyKey, subject, body, fields, withTrace, lang: content.data.lang, createdBy: viewer.userId },
      });
      await insertText(tx, { caseId, letterId, subject, body, fields, writtenBy: viewer.userId });
      return ok({ letterId });
    },
    requestId,
  );
}

function notNow(inquiry: DerivedInquiry, { kind, remedyKey }: NewLetterInput): Result<never> | null {
  const { hops, remedies } = inquiry.state;
  if (kind === 'appeal') return hops.length > 0 ? fail('letter.appeal-sent') : null;
  if (hops.length === 0 && kind !== 'other') return fail('letter.not-sent');
  if (!takesUpRemedy(kind)) return null;
  return remedies.some(({ key }) => key === remedyKey) ? null : fail('required', 'remedyKey');
}
