import 'server-only';
import {
  isLetterLang,
  type LetterKind,
  type LetterLang,
  letterLangs,
} from '#lib/domain/letters/letter-terms.ts';
import { englishStarters } from './english.ts';
import { russianStarters } from './russian.ts';
import type { Starter } from './starter-types.ts';

/** Counts up whenever a starter or the frame around it says something else. */
export const starterEdition = 1;

export const starterTexts: Record<LetterLang, readonly Starter[]> = {
  ru: russianStarters,
  en: englishStarters,
};

/** Every starter by its name alone. */
export const starterNames = letterLangs.flatMap((lang) =>
  starterTexts[lang].map(({ kind }) => ({ kind, lang, edition: starterEdition })),
);

/** The text that a new letter begins with; empty for a kind without a starter. */
export function starterBody(kind: LetterKind, lang: string): string {
  const of = isLetterLang(lang) ? starterTexts[lang] : [];
  return of.find((starter) => starter.kind === kind)?.body ?? '';
}
