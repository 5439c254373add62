import 'server-only';
import { cookies } from 'next/headers';
import { newToken } from '#lib/crypto/token.ts';
import { secureCookies } from './session-cookie.ts';

const deviceCookie = secureCookies ? '__Host-vigil-device' : 'vigil-device';
const twoYears = 2 * 365 * 24 * 60 * 60;

/** The random token by which this browser is known again at the next sign-in; made and set when there is none. */
export async function deviceToken(): Promise<string> {
  const jar = await cookies();
  const present = jar.get(deviceCookie)?.value;
  const token = present && /^[\w-]{20,100}$/.test(present) ? present : newToken().token;
  jar.set(deviceCookie, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: twoYears,
  });
  return token;
}
