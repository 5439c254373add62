import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Locks a session; locking twice is locking once. */
export async function lockSession(tx: Tx, sid: string): Promise<void> {
  await tx.execute(sql`select access.lock_session(${sid})`);
}

/** Whose a session is that is locked and lives; null for any other. */
export async function lockedSession(tx: Tx, sid: string): Promise<{ userId: string; email: string } | null> {
  const { rows } = await tx.execute<{ user_id: string | null; email: string }>(
    sql`select * from access.locked_session(${sid})`,
  );
  const row = rows[0];
  return row?.user_id ? { userId: row.user_id, email: row.email } : null;
}

/** Unlocks the session of this transaction, whose owner has just proved who they are; false when it has ended. */
export async function unlockSession(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ done: boolean }>(sql`select access.unlock_session() as done`);
  return rows[0]?.done ?? false;
}

/** After how many minutes, 5 to 60, the views of the administrator's organisation lock themselves. */
export async function setIdleLock(tx: Tx, minutes: number): Promise<void> {
  await tx.execute(sql`select access.set_idle_lock(${minutes})`);
}
