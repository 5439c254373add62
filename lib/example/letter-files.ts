import 'server-only';
import type { Tx } from '#db/client.ts';
import { lockLetter } from '#db/queries/letters/letters.ts';
import type { CaseKey } from '#lib/crypto/case-key.ts';
import { compose } from '#lib/inquiries/letters/compose.ts';
import { type Keep, keepFiles } from '#lib/inquiries/letters/keep-files.ts';
import { makeFiles } from '#lib/inquiries/letters/make-files.ts';

/** Makes the files of a letter as its approval on a day would, and keeps them as documents of its case. */
export async function letterFiles(
  tx: Tx,
  letterId: string,
  on: { day: string; today: string },
  vault: { key: CaseKey; keep: Keep },
): Promise<{ docx: string; pdf: string }> {
  const letter = await lockLetter(tx, letterId);
  if (!letter) throw new Error('a letter of the example is not there');
  const composed = await compose(tx, letter, letter.templateId, { on: on.day, today: on.today });
  const files = makeFiles(composed, false);
  const about = { caseId: letter.caseId, lang: letter.lang, title: composed.filled.subject };
  const made = { docx: files.docx, pdf: await files.pdf() };
  return keepFiles(tx, { userId: letter.createdBy, ...vault }, about, made);
}
