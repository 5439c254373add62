import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedUrls } from '#db/embedded.ts';

/** The database of the Vigil that the browser tests run against, as its owner, whom no policy hinders. */
export async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const dataDir = process.env.VIGIL_E2E_DATA ?? '';
  const read = (name: string) => JSON.parse(readFileSync(join(dataDir, name), 'utf8'));
  const owner = new pg.Client({
    connectionString: embeddedUrls(read('runtime.json').databasePort, read('secrets.json').database).ownerUrl,
  });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
