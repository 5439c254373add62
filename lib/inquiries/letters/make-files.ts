import 'server-only';
import type { Composed } from './compose.ts';
import { fillDocx } from './docx/fill-docx.ts';
import { readBlocks } from './docx/read-blocks.ts';
import { writePdf } from './pdf/write-pdf.ts';

const marks = { ru: 'ПРОЕКТ', en: 'DRAFT' };

export type LetterFiles = { docx: Buffer; pdf: () => Promise<Buffer> };

/**
 * A letter as files. The PDF is set from the very `.docx`, so that both say the same. Refuses to make a letter in which
 * something is missing.
 */
export function makeFiles({ template, values, facts, lacks }: Composed, draft: boolean): LetterFiles {
  if (!template || lacks.length > 0) throw new Error('a letter is made whole or not at all');
  const { lang, organisation: author, on } = facts;
  const mark = draft ? marks[lang] : null;
  const docx = fillDocx(template, values, mark);
  const unmarked = mark === null ? docx : fillDocx(template, values, null);
  return {
    docx,
    pdf: () => writePdf(readBlocks(unmarked), { title: values.subject ?? '', lang, author, on, mark }),
  };
}
