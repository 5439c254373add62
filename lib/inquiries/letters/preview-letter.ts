import 'server-only';
import { recordRead } from '#db/queries/documents.ts';
import { selectLetter } from '#db/queries/letters/letters.ts';
import { write } from '#lib/context.ts';
import { isOpen } from '#lib/domain/letters/letter-terms.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { compose } from './compose.ts';
import { makeFiles } from './make-files.ts';

/**
 * A letter in work as a file marked as a draft. `letter.lacks` while something is missing: half of a letter is not
 * shown as one. The look is on the record.
 */
export async function previewLetter(
  viewer: Viewer,
  letterId: string,
  as: 'docx' | 'pdf',
): Promise<Result<Buffer>> {
  const composed = await write(viewer, 'letter.preview', async ({ tx, today }) => {
    const row = await selectLetter(tx, letterId);
    if (!row || !isOpen(row.letter.state)) return fail('not-found');
    const made = await compose(tx, row.letter, row.letter.templateId, { on: today, today });
    if (made.lacks.length > 0) return fail('letter.lacks');
    await recordRead(tx, 'letter.preview', 'letter', letterId, row.letter.caseId);
    return ok(made);
  });
  if (!composed.ok) return composed;
  const files = makeFiles(composed.data, true);
  return ok(as === 'docx' ? files.docx : await files.pdf());
}
