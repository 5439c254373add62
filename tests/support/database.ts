import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { LOGINS } from '#db/embedded/bootstrap.ts';
import { GROUP_ROLES } from '#db/roles.ts';
import { onDatabase } from './cluster.ts';

export type TestDatabase = {
  name: string;
  /** As the superuser, whom nothing stops. */
  adminUrl: string;
  /** As the owner of the tables, exempt from row-level security. */
  ownerUrl: string;
  /** As the app's login: row-level security applies. */
  appUrl: string;
  /** As the worker's login. */
  workerUrl: string;
  drop(): Promise<void>;
};

async function create(options: string): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onDatabase(
    `${cluster.admin}postgres`,
    `CREATE DATABASE ${name} OWNER ${LOGINS.owner} ${options}`,
    `GRANT CONNECT ON DATABASE ${name} TO ${GROUP_ROLES.join(', ')}`,
  );
  return {
    name,
    adminUrl: cluster.admin + name,
    ownerUrl: cluster.owner + name,
    appUrl: cluster.app + name,
    workerUrl: cluster.worker + name,
    drop: () => onDatabase(`${cluster.admin}postgres`, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A fresh, migrated database for one test file. What is not dropped goes with the server after the run. */
export function testDatabase(): Promise<TestDatabase> {
  return create(`TEMPLATE ${inject('templateDatabase')}`);
}

/** The same without any table; `options` are those of `CREATE DATABASE`. */
export function emptyTestDatabase(options = 'TEMPLATE template0'): Promise<TestDatabase> {
  return create(options);
}
