/** An authority's name in the reader's language, falling back to the English one. */
export function authorityName(locale: string, nameEn: string, nameRu: string): string {
  return locale === 'ru' && nameRu ? nameRu : nameEn;
}
