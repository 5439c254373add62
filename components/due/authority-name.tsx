import { currentLocale } from '#lib/i18n/current-locale.ts';

/** An authority in the reader's language where the directory knows it, otherwise in English. */
export async function AuthorityName({ names }: { names: { nameEn: string; nameRu: string } }) {
  const locale = await currentLocale();
  const known = locale === 'ru' && names.nameRu !== '';
  return <span lang={known ? 'ru' : 'en'}>{known ? names.nameRu : names.nameEn}</span>;
}
