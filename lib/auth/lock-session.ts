import 'server-only';
import { transaction } from '#db/client.ts';
import { lockSession as lock } from '#db/queries/session-lock.ts';

/** Locks a session: until its owner proves who they are, it shows and does nothing. */
export async function lockSession(sid: string): Promise<void> {
  await transaction(null, 'session.lock', (tx) => lock(tx, sid));
}
