import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale, type Locale, negotiateLocale } from '#lib/domain/locale.ts';

export const localeCookie = 'vigil-locale';

/** The reader's language: what they chose, otherwise what their browser asks for. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'));
});
