import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { transaction } from '#db/client.ts';
import { type PendingSession, readPendingSession } from '#db/queries/second-factors.ts';
import { currentSessionId } from './current-session-id.ts';

/** The sign-in of this request that still waits for its second factor; null when there is none. */
export const currentPending = cache(async (): Promise<PendingSession | null> => {
  const sid = await currentSessionId();
  return sid ? transaction(null, 'read-session', (tx) => readPendingSession(tx, sid)) : null;
});

/** The same for a page or an action that serves nobody else. */
export async function requirePending(): Promise<PendingSession> {
  return (await currentPending()) ?? redirect('/sign-in');
}
