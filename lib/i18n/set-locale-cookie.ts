import 'server-only';
import { cookies } from 'next/headers';
import { secureCookies } from '#lib/auth/session-cookie.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { localeCookie } from './current-locale.ts';

const year = 365 * 24 * 60 * 60;

/** Remembers a language in this browser; only in a server action or a route, where cookies can be set. */
export async function setLocaleCookie(locale: Locale): Promise<void> {
  (await cookies()).set(localeCookie, locale, {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    maxAge: year,
    secure: secureCookies,
  });
}
