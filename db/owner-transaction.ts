import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from './client.ts';

/**
 * One transaction as the database's owner, whom no policy hinders: for work of the installation itself that is done
 * on behalf of nobody, at its start. Never for a request.
 */
export async function ownerTransaction<T>(
  ownerUrl: string,
  action: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await drizzle({ client }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('vigil.action', ${action}, true)`);
      return work(tx as unknown as Tx);
    });
  } finally {
    await client.end();
  }
}
