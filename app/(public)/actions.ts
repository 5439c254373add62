'use server';

import { isLocale } from '#lib/domain/locale.ts';
import { setLocaleCookie } from '#lib/i18n/set-locale-cookie.ts';

/** Changes the language before sign-in. No redirect: the page is drawn again where it is, `next` included. */
export async function setLocale(data: FormData): Promise<void> {
  const locale = data.get('locale');
  if (isLocale(locale)) await setLocaleCookie(locale);
}
