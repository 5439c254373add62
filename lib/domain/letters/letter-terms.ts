/** The words of the part about letters. */
export const letterKinds = ['appeal', 'reminder', 'complaint', 'court-claim', 'thanks', 'other'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterStates = ['draft', 'submitted', 'returned', 'approved', 'sent', 'withdrawn'] as const;
export type LetterState = (typeof letterStates)[number];

/** The languages in which letters are written: each has starters, dates and citations of its own. */
export const letterLangs = ['ru', 'en'] as const;
export type LetterLang = (typeof letterLangs)[number];

export function isLetterLang(lang: string): lang is LetterLang {
  return (letterLangs as readonly string[]).includes(lang);
}

/** The kinds that take up a remedy of the law. */
export function takesUpRemedy(kind: LetterKind): boolean {
  return kind === 'complaint' || kind === 'court-claim';
}

/** The kinds that mean nothing unless a term begins to run: by a way that starts no clock they are not sent. */
export function startsClock(kind: LetterKind): boolean {
  return kind !== 'thanks' && kind !== 'other';
}

/** A state in which the text is still being worked on. */
export function isOpen(state: LetterState): boolean {
  return state !== 'sent' && state !== 'withdrawn';
}
