import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '../../client.ts';

/**
 * One transaction as the owner, in which the whole example is written or nothing of it: there is nobody yet on
 * whose behalf it could be done.
 */
export async function exampleTransaction<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await drizzle({ client }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('vigil.action', 'example.load', true)`);
      return work(tx as unknown as Tx);
    });
  } finally {
    await client.end();
  }
}

/** From here on the record names this user, and references are of their organisation. */
export async function actAs(tx: Tx, userId: string): Promise<void> {
  await tx.execute(sql`select set_config('vigil.viewer', ${userId}, true)`);
}
