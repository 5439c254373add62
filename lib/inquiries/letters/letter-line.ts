import 'server-only';
import type { LetterLineRow } from '#db/queries/letters/letters.ts';
import type { LetterLine } from './view.ts';

/** A letter of a list as it leaves the server. */
export function letterLine({ nameEn, nameRu, submittedAt, ...row }: LetterLineRow): LetterLine {
  return {
    ...row,
    submittedAt: submittedAt?.toISOString() ?? null,
    authority: { nameEn: nameEn ?? '', nameRu: nameRu ?? '' },
  };
}
