import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { closePool } from '#db/client.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
  /** A connection as the owner, whom no policy hinders: for setting a stage and for looking behind it. */
  owner: pg.Client;
  close(): Promise<void>;
};

/**
 * A migrated database of its own on a throw-away PostgreSQL, with `DATABASE_URL` set to its app login.
 * `VIGIL_TEST_SERVER` names a server (as its superuser) to use instead of the embedded one.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const place = process.env.VIGIL_TEST_SERVER ? await onServer(process.env.VIGIL_TEST_SERVER) : await onOwn();
  await migrate(place.ownerUrl);
  process.env.DATABASE_URL = place.appUrl;
  const owner = new pg.Client({ connectionString: place.ownerUrl });
  await owner.connect();
  return {
    ...place,
    owner,
    async close() {
      await closePool();
      await owner.end();
      await place.drop();
    },
  };
}

async function onOwn() {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-test-'));
  const passwords = { admin: randomUUID(), owner: randomUUID(), app: randomUUID(), worker: randomUUID() };
  const started = await startEmbedded({ dataDir, passwords, log: () => {}, durable: false });
  const drop = async () => {
    await started.server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ownerUrl: started.ownerUrl, appUrl: started.appUrl, workerUrl: started.workerUrl, drop };
}

async function onServer(adminUrl: string) {
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  for (const role of ['app', 'worker']) {
    await admin.query(`create role vigil_${role} nologin`).catch(() => {});
    await admin.query(`create role t_${role} login in role vigil_${role}`).catch(() => {});
  }
  await admin.query(`create database ${name}`);
  const as = (user: string) => {
    const url = new URL(adminUrl);
    url.pathname = name;
    if (user) url.username = user;
    return url.toString();
  };
  const drop = async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { ownerUrl: as(''), appUrl: as('t_app'), workerUrl: as('t_worker'), drop };
}
