import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readJournal } from '#db/migrate.ts';
import { audit } from '../../support/audit.ts';
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

  it('brings a database of the version before to the same shape, with what is in it kept', async () => {
    const before = folderOfVersionBefore();
    const fresh = await emptyTestDatabase();
    try {
      await migrate(fresh.ownerUrl);
      expect(await migrate(database.ownerUrl, before)).toBe(readJournal().length - 1);
      await query(database.ownerUrl, someCase);
      expect(await migrate(database.ownerUrl)).toBe(1);
      expect(await query(database.ownerUrl, shape)).toEqual(await query(fresh.ownerUrl, shape));
      expect(await query(database.ownerUrl, 'SELECT title FROM case_file')).toEqual([{ title: 'Kept' }]);
      expect(await query(database.ownerUrl, 'SELECT count(*)::int FROM audit_entry')).not.toEqual([
        { count: 0 },
      ]);
    } finally {
      rmSync(before, { recursive: true });
      await fresh.drop();
    }
  });

  it('chains the record that was kept before there were chains', async () => {
    const before = folderUpTo('0007_worker');
    const fresh = await emptyTestDatabase();
    try {
      await migrate(fresh.ownerUrl);
      await migrate(database.ownerUrl, before);
      await query(database.ownerUrl, someCase);
      for (const title of ['Second', 'Third'])
        await query(database.ownerUrl, `UPDATE case_file SET title = '${title}'`);
      await query(
        database.ownerUrl,
        `INSERT INTO user_account (email, name) VALUES ('b@example.org', 'Berta')`,
      );
      const kept = 'SELECT id, action, subject, before, after, at FROM audit_entry ORDER BY id';
      const old = await query(database.ownerUrl, kept);
      expect(old.length).toBeGreaterThan(5);
      await migrate(database.ownerUrl);
      expect((await query(database.ownerUrl, kept)).slice(0, old.length)).toEqual(old);
      expect(await query(database.ownerUrl, shape)).toEqual(await query(fresh.ownerUrl, shape));
      await query(database.ownerUrl, `UPDATE case_file SET title = 'After'`);
      const verdict = await audit(database.ownerUrl);
      expect(verdict.faults).toEqual([]);
      expect(verdict.entries).toBeGreaterThan(old.length);
    } finally {
      rmSync(before, { recursive: true });
      await fresh.drop();
    }
  });
});

const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations');

/** The migrations without the last one. */
function folderOfVersionBefore(): string {
  return folderUpTo(readJournal().at(-2)?.tag ?? '');
}

/** The migrations up to one of them. */
function folderUpTo(tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-migrations-'));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  return folder;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const someCase = `
  WITH o AS (INSERT INTO organisation (name, reference_prefix) VALUES ('House', 'HSE') RETURNING id),
    u AS (INSERT INTO user_account (email, name) VALUES ('a@example.org', 'Anna') RETURNING id),
    m AS (INSERT INTO membership (organisation_id, user_id, role) SELECT o.id, u.id, 'caseworker' FROM o, u)
  INSERT INTO case_file (organisation_id, reference, title, opened_by, opened_on)
  SELECT o.id, 'HSE-2026-0001', 'Kept', u.id, '2026-01-01' FROM o, u`;

/** Every column, policy, function and trigger of the database, by name and definition. */
const shape = `
  SELECT 'column' AS kind, table_schema || '.' || table_name || '.' || column_name AS name,
    concat_ws(' ', data_type, is_nullable, column_default) AS definition
  FROM information_schema.columns WHERE table_schema IN ('public', 'access')
  UNION ALL SELECT 'policy', tablename || '.' || policyname, concat_ws(' ', cmd, qual, with_check) FROM pg_policies
  UNION ALL SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'access'
  UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid)
  FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1, 2`;
