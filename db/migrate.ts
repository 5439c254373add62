import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { Refusal } from './refusal.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number will do, as long as every Vigil takes the same one. */
const LOCK = 7_316_409_551;

const quiet = new Logger(() => () => {});

export type JournalEntry = { tag: string; when: number };

/** The migrations that this Vigil has, in order; none when the folder is empty. */
export function readJournal(folder: string = FOLDER): JournalEntry[] {
  const file = `${folder}/meta/_journal.json`;
  if (!existsSync(file)) return [];
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: JournalEntry[] };
  return entries;
}

/**
 * drizzle applies what is later than the last one applied, and silently leaves out a migration whose
 * time is earlier. That must never happen to a database with cases in it.
 *
 * @throws {Refusal} when the database has migrations that this Vigil does not know
 * @throws {Error} when a migration of ours would be left out
 */
export function checkJournal(journal: JournalEntry[], applied: number[]) {
  if (applied.some((when) => !journal.some((entry) => entry.when === when))) {
    throw new Refusal(
      'The database was made by a newer Vigil than this one. Start the newer Vigil. Nothing was changed.',
    );
  }
  const last = Math.max(...applied);
  journal.forEach((entry, index) => {
    if (entry.when <= (journal[index - 1]?.when ?? 0))
      throw new Error(`Migration ${entry.tag} is dated before the one it follows`);
    if (entry.when < last && !applied.includes(entry.when))
      throw new Error(`Migration ${entry.tag} was left out of this database`);
  });
}

async function appliedTo(client: pg.Client): Promise<number[]> {
  const { rows: tables } = await client.query(
    `SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there`,
  );
  if (!tables[0]?.there) return [];
  const { rows } = await client.query<{ when: string }>(
    'SELECT created_at AS "when" FROM drizzle.__drizzle_migrations',
  );
  return rows.map((row) => Number(row.when));
}

/** The job queue brings its own tables; they come first, so that our migrations can grant on them. */
async function migrateQueue(ownerUrl: string) {
  await runMigrations({
    connectionString: ownerUrl,
    maxPoolSize: 2,
    schema: 'graphile_worker',
    logger: quiet,
  });
}

/** Loaded only when there is something to apply: reading in the library takes longer than a start should. */
async function applyMigrations(client: pg.Client, migrationsFolder: string) {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { migrate: apply } = await import('drizzle-orm/node-postgres/migrator');
  await apply(drizzle(client), { migrationsFolder });
}

/**
 * Brings the database up to this Vigil. Safe to call from several processes at once: they wait for one another.
 *
 * @param ownerUrl address of the database as its owner
 * @param folder other migrations than Vigil's own, for tests
 * @returns how many migrations were applied
 * @throws {Refusal} when the database was made by a newer Vigil; it is left as it was
 */
export async function migrate(ownerUrl: string, folder: string = FOLDER): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const journal = readJournal(folder);
    const applied = await appliedTo(client);
    checkJournal(journal, applied);
    await migrateQueue(ownerUrl);
    if (journal.length > applied.length) await applyMigrations(client, folder);
    return journal.length - applied.length;
  } finally {
    await client.end();
  }
}

/** True while nobody uses the database yet: there is no organisation in it. */
export async function isEmptyDatabase(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      `SELECT to_regclass('public.organisation') IS NOT NULL AS there`,
    );
    if (!tables[0]?.there) return false;
    const { rowCount } = await client.query('SELECT FROM organisation LIMIT 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}
