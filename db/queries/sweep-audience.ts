import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Removes rows of the audience that have run out and count no more anyway. For the worker. */
export async function sweepAudience(db: Tx): Promise<void> {
  await db.execute(sql`select access.sweep_audience()`);
}
