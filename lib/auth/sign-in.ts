import 'server-only';
import { cookies, headers } from 'next/headers';
import { authenticate } from './authenticate.ts';
import { sealSession, secureCookies, sessionCookie, sessionSeconds } from './session-cookie.ts';

/** Signs in and sets the session cookie; false when address and password do not fit. */
export async function signIn(email: string, password: string): Promise<boolean> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  const sid = await authenticate({ email, password, userAgent });
  if (!sid) return false;
  (await cookies()).set(sessionCookie, await sealSession(sid), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: sessionSeconds,
  });
  return true;
}
