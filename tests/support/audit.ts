import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Tx } from '#db/client.ts';
import { auditInstallation } from '#lib/audit/audit-installation.ts';
import { checkpointKey } from '#lib/audit/checkpoint-key.ts';
import type { SignedCheckpoint } from '#lib/audit/checkpoint-text.ts';

/** A key that only tests sign with. */
export const testKey = checkpointKey(Buffer.alloc(32, 7).toString('base64'));

/** Runs work over connections of a database's owner. */
export async function asOwner<T>(ownerUrl: string, work: (db: Tx) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  try {
    return await work(drizzle({ client: pool }));
  } finally {
    await pool.end();
  }
}

/** Verifies the whole record of a database. */
export const audit = (ownerUrl: string, printed: SignedCheckpoint | null = null) =>
  asOwner(ownerUrl, (db) => auditInstallation(db, testKey.publicKey, printed));
