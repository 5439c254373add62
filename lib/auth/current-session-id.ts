import 'server-only';
import { cookies } from 'next/headers';
import { sessionCookie, unsealSession } from './session-cookie.ts';

/** The id of the session that this request bears, living or not; null without one. */
export async function currentSessionId(): Promise<string | null> {
  return unsealSession((await cookies()).get(sessionCookie)?.value);
}
