import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Seconds since a worker was last heard of; null when none ever was. */
export async function secondsSinceBeat(tx: Tx): Promise<number | null> {
  const { rows } = await tx.execute<{ seconds: number }>(
    sql`select extract(epoch from now() - seen_at)::float8 as seconds from worker_heartbeat`,
  );
  return rows[0]?.seconds ?? null;
}
