import 'server-only';
import { cookies, headers } from 'next/headers';
import { transaction } from '#db/client.ts';
import { readSession, type SessionRow } from '#db/queries/identity.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { setLocaleCookie } from '#lib/i18n/set-locale-cookie.ts';
import { authenticate } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import { deviceToken } from './device-token.ts';
import { sealSession, secureCookies, sessionCookie, sessionSeconds } from './session-cookie.ts';

/**
 * Signs in, sets the session cookie and, when the person has chosen a language before, that one;
 * refuses as `authenticate` does.
 */
export async function signIn(email: string, password: string): Promise<Result<SessionRow>> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  const device = await deviceToken();
  const address = await clientAddress();
  const opened = await authenticate({ email, password, userAgent, deviceToken: device, address });
  if (!opened.ok) return opened;
  const sid = opened.data;
  const viewer = await transaction(null, 'read-session', (tx) => readSession(tx, sid));
  if (!viewer) return fail('sign-in.wrong');
  (await cookies()).set(sessionCookie, await sealSession(sid), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: sessionSeconds,
  });
  if (viewer.locale) await setLocaleCookie(viewer.locale);
  return ok(viewer);
}
