import 'server-only';
import { cookies } from 'next/headers';
import { transaction } from '#db/client.ts';
import { endSession, readSession } from '#db/queries/identity.ts';
import { setLocaleCookie } from '#lib/i18n/set-locale-cookie.ts';
import type { BegunSession } from './begin-session.ts';
import { currentSessionId } from './current-session-id.ts';
import { homePath } from './home-path.ts';
import { nextPath } from './next-path.ts';
import { sealSession, secureCookies, sessionCookie, sessionSeconds } from './session-cookie.ts';

/**
 * Gives the browser the cookie of a session and, when the person has chosen a language before, that one; returns
 * the path to go to: where the person was going, or what the session still waits for.
 */
export async function enterSession(begun: BegunSession, next?: unknown): Promise<string> {
  const before = await currentSessionId();
  if (before && before !== begun.sid) await transaction(null, 'sign-out', (tx) => endSession(tx, before));
  (await cookies()).set(sessionCookie, await sealSession(begun.sid), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies,
    maxAge: sessionSeconds,
  });
  const going = nextPath(next);
  if (begun.step !== 'open')
    return `/sign-in/${begun.step}${going ? `?next=${encodeURIComponent(going)}` : ''}`;
  const viewer = await transaction(null, 'read-session', (tx) => readSession(tx, begun.sid));
  if (!viewer) return '/sign-in';
  if (viewer.locale) await setLocaleCookie(viewer.locale);
  return going ?? homePath(viewer.role);
}
