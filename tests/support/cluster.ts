import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DATABASE } from '#db/embedded/bootstrap.ts';
import { startEmbedded } from '#db/embedded.ts';

const passwords = { admin: 'test-admin', owner: 'test-owner', app: 'test-app', worker: 'test-worker' };

/** Addresses of the whole cluster; the name of a database goes to the end of each. */
export type TestCluster = { admin: string; owner: string; app: string; worker: string };

const withoutDatabase = (url: string) => url.slice(0, url.lastIndexOf('/') + 1);

export async function onDatabase(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A PostgreSQL of its own in a temporary directory, as `npm start` makes it but without waiting for the disk. */
export async function startTestCluster() {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-test-'));
  chmodSync(dataDir, 0o711);
  let stop = async () => {};
  const database = await startEmbedded({
    dataDir,
    passwords,
    durable: false,
    log: () => {},
    onStoppable: ({ gently }) => {
      stop = gently;
    },
  });
  // A test run that is cut off must not leave a server behind.
  process.once('exit', () => database.server.stopAtOnce());
  const cluster: TestCluster = {
    admin: withoutDatabase(database.adminUrl),
    owner: withoutDatabase(database.ownerUrl),
    app: withoutDatabase(database.appUrl),
    worker: withoutDatabase(database.workerUrl),
  };
  return {
    cluster,
    ownerUrl: database.ownerUrl,
    template: DATABASE,
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
