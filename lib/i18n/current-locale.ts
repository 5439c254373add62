import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { secureCookies } from '#lib/auth/session-cookie.ts';
import { isLocale, type Locale, negotiateLocale } from '#lib/domain/locale.ts';

/** Over TLS bound to this host by its name, as every cookie of ours. */
export const localeCookie = secureCookies ? '__Host-vigil-locale' : 'vigil-locale';

/** The reader's language: what they chose, otherwise what their browser asks for. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'));
});
