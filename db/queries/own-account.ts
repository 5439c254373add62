import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/**
 * Ends the sessions of a device that the viewer does not know, and forgets it; false when the session is not
 * theirs or is the one that asks.
 */
export async function disownSession(tx: Tx, sid: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(sql`select access.disown_session(${sid}) as done`);
  return rows[0]?.done ?? false;
}

/** Sets the viewer's own password and ends all their other sessions; false when they have none to replace. */
export async function changeOwnPassword(tx: Tx, passwordHash: string): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select access.change_own_password(${passwordHash}) as done`,
  );
  return rows[0]?.done ?? false;
}
