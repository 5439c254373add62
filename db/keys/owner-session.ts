import 'server-only';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '../client.ts';

/** One connection as the owner of the database, for what is done from the command line and on nobody's behalf. */
export type OwnerSession = {
  /** `action` is what the record says was done. */
  transaction<T>(action: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

export async function openOwnerSession(ownerUrl: string): Promise<OwnerSession> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'vigil keys' });
  await client.connect();
  const database = drizzle({ client });
  return {
    transaction: (action, work) =>
      database.transaction(async (tx) => {
        await tx.execute(sql`select set_config('vigil.action', ${action}, true)`);
        return work(tx as unknown as Tx);
      }),
    end: () => client.end(),
  };
}
