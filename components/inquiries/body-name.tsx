import { currentLocale } from '#lib/i18n/current-locale.ts';
import type { BodyName as Names } from '#lib/inquiries/view.ts';

/** A public body by its name in the reader's language, otherwise by the one it has. */
export async function BodyName({ body }: { body: Names | undefined }) {
  const locale = await currentLocale();
  if (!body) return null;
  const named = nameOf(body, locale);
  return <span lang={named.lang === locale ? undefined : named.lang}>{named.text}</span>;
}

export function nameOf(body: Names, locale: string): { text: string; lang: string } {
  if (locale === 'ru' && body.nameRu) return { text: body.nameRu, lang: 'ru' };
  return body.nameEn ? { text: body.nameEn, lang: 'en' } : { text: body.nameRu, lang: 'ru' };
}
