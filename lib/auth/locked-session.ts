import 'server-only';
import { transaction } from '#db/client.ts';
import { lockedSession } from '#db/queries/session-lock.ts';
import { currentSessionId } from './current-session-id.ts';

/** Whose session of this request is locked, as long as it lives; null for any other. */
export async function currentLocked(): Promise<{ userId: string; sessionId: string } | null> {
  const sid = await currentSessionId();
  const locked = sid ? await transaction(null, 'session.unlock', (tx) => lockedSession(tx, sid)) : null;
  return sid && locked ? { userId: locked.userId, sessionId: sid } : null;
}
