import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readJournal } from '#db/migrate.ts';
import { onDatabase } from '../../support/cluster.ts';
import { emptyTestDatabase, type TestDatabase } from '../../support/database.ts';

describe('migrating', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await emptyTestDatabase();
  });
  afterEach(() => database.drop());

  async function applied(): Promise<number> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int FROM drizzle.__drizzle_migrations',
    );
    await client.end();
    return rows[0]?.count ?? 0;
  }

  it('is safe from several processes at once', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl)));
    expect(counts.sort((a, b) => a - b)).toEqual([0, 0, readJournal().length]);
    expect(await applied()).toBe(readJournal().length);
  });

  it('has nothing to do the second time', async () => {
    await migrate(database.ownerUrl);
    expect(await migrate(database.ownerUrl)).toBe(0);
  });

  it('refuses a database of a newer Vigil and leaves it as it was', async () => {
    await migrate(database.ownerUrl);
    await onDatabase(
      database.ownerUrl,
      `INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('from the future', 9999999999999)`,
    );
    await expect(migrate(database.ownerUrl)).rejects.toThrow(/newer Vigil/);
    expect(await applied()).toBe(readJournal().length + 1);
  });

  it('makes the job queue also where there are no migrations of ours', async () => {
    expect(await migrate(database.ownerUrl, '/nowhere')).toBe(0);
    await onDatabase(database.ownerUrl, `SELECT graphile_worker.add_job('anything')`);
  });
});
