import 'server-only';
import { cookies, headers } from 'next/headers';
import { transaction } from '#db/client.ts';
import { readSession, type SessionRow } from '#db/queries/identity.ts';
import { setLocaleCookie } from '#lib/i18n/set-locale-cookie.ts';
import { authenticate } from './authenticate.ts';
import { deviceToken } from './device-token.ts';
import { sealSession, secureCookies, sessionCookie, sessionSeconds } from './session-cookie.ts';

/**
 * Signs in, sets the session cookie and, when the person has chosen a language before, that one; null when
 * address and password do not fit.
 */
export async function signIn(email: string, password: string): Promise<SessionRow | null> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  const sid = await authenticate({ email, password, userAgent, deviceToken: await deviceToken() });
  const viewer = sid ? await transaction(null, 'read-session', (tx) => readSession(tx, sid)) : null;
  if (!sid || !viewer) return null;
  (await cookies()).set(sessionCookie, await sealSession(sid), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: sessionSeconds,
  });
  if (viewer.locale) await setLocaleCookie(viewer.locale);
  return viewer;
}
