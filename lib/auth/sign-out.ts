import 'server-only';
import { cookies } from 'next/headers';
import { transaction } from '#db/client.ts';
import { endSession } from '#db/queries/identity.ts';
import { secureCookies, sessionCookie, unsealSession } from './session-cookie.ts';

/** Ends the session in the database, then forgets the cookie. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const sid = await unsealSession(jar.get(sessionCookie)?.value);
  if (sid) await transaction(null, 'sign-out', (tx) => endSession(tx, sid));
  jar.delete({ name: sessionCookie, path: '/', secure: secureCookies });
}
