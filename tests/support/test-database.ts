import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { closePool } from '#db/client.ts';
import { LOGINS } from '#db/embedded/bootstrap.ts';
import { onDatabase } from './cluster.ts';

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
  /** A connection as the owner, whom no policy hinders: for setting a stage and for looking behind it. */
  owner: pg.Client;
  drop(): Promise<void>;
  close(): Promise<void>;
};

/**
 * A migrated database of its own for the app's verbs: `DATABASE_URL` is set to its app login. Opened and closed
 * by the test file's own hooks.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const name = `verbs_${randomBytes(6).toString('hex')}`;
  await onDatabase(
    `${cluster.admin}postgres`,
    `CREATE DATABASE ${name} OWNER ${LOGINS.owner} TEMPLATE ${inject('templateDatabase')}`,
  );
  const place = {
    ownerUrl: cluster.owner + name,
    appUrl: cluster.app + name,
    workerUrl: cluster.worker + name,
  };
  process.env.DATABASE_URL = place.appUrl;
  process.env.NEXTAUTH_SECRET ??= 'of the tests alone, and of no installation';
  const owner = new pg.Client({ connectionString: place.ownerUrl });
  await owner.connect();
  const drop = () => onDatabase(`${cluster.admin}postgres`, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return {
    ...place,
    owner,
    drop,
    async close() {
      await closePool();
      await owner.end();
      await drop();
    },
  };
}
