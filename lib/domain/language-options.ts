import { contentLanguages } from './person-terms.ts';

/** The languages offered for names and texts, by their names in the reader's language. */
export function languageOptions(locale: string, unknown: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return contentLanguages.map((value) => ({
    value,
    label: value === 'und' ? unknown : capitalised(names.of(value) ?? value, locale),
  }));
}

function capitalised(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
