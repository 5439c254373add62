import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../oracle.ts';
import { subjects } from '../stage/subjects.ts';
import { theWorld } from '../stage/world.ts';
import { count } from './judge.ts';

/** Tables that tell something to everybody, and what. */
const open = new Set(['worker_heartbeat']);
/** What an administrator or somebody of another house may find of their own, without any case. */
const ownTables = new Set([
  'organisation',
  'membership',
  'user_account',
  'authority',
  'official',
  'authority_regime',
  'notice',
  'handled_request',
  'audit_entry',
  'intake_draft',
  'reminder',
  'letter_template',
  'law',
  'law_confirmation',
  'calendar_day',
  'calendar_year',
  'date_revision',
]);

type Table = { name: string; hasCase: boolean };

async function tables(): Promise<Table[]> {
  const { rows } = await theWorld().owner.query<Table>(`
    select c.relname as name, c.relname in ('case_file', 'obligation', 'task') or exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id') as "hasCase"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    order by 1`);
  return rows;
}

/** Rows that the app's own login finds in a table on behalf of a viewer; none where it may not read at all. */
async function rowsFor(
  app: pg.Client,
  { name, hasCase }: Table,
  viewer: string,
  ofHere: boolean,
): Promise<number> {
  const { files, others } = theWorld();
  const cases = [...files, ...others].filter(({ home }) => home === 'here').map(({ id }) => id);
  const column = name === 'case_file' ? 'id' : 'case_id';
  await app.query('begin');
  try {
    await app.query(`select set_config('vigil.viewer', $1, true)`, [viewer]);
    const where = ofHere && hasCase ? `where ${column} = any ($1)` : '';
    const found = await app.query<{ n: number }>(
      `select count(*)::int as n from "${name}" ${where}`,
      where ? [cases] : [],
    );
    return found.rows[0]?.n ?? 0;
  } catch (error) {
    // No right to read the table, or not all of it: nothing was found.
    if ((error as { code?: string }).code === '42501') return 0;
    throw error;
  } finally {
    await app.query('rollback');
  }
}

async function found(viewer: string, where: (table: Table) => boolean, ofHere = false): Promise<string[]> {
  const app = new pg.Client({ connectionString: theWorld().appUrl });
  await app.connect();
  try {
    const faults: string[] = [];
    for (const table of (await tables()).filter(where)) {
      count('tables asked directly');
      const n = await rowsFor(app, table, viewer, ofHere);
      if (n > 0) faults.push(`${table.name}: ${n} rows`);
    }
    return faults;
  } finally {
    await app.end();
  }
}

const everywhere = ({ name }: Table) => !open.has(name);
const ofCases = ({ hasCase }: Table) => hasCase;
const keyOf = (fits: (who: Subject) => boolean) => subjects.filter(fits).map(({ key }) => key);

/** Straight at the database as the app's login, as if every check of the app had failed. */
export function checkTables(): void {
  describe('tables, asked directly', () => {
    it('hold something, so that finding nothing says something', async () => {
      const { owner } = theWorld();
      const empty: string[] = [];
      for (const { name } of (await tables()).filter(ofCases)) {
        const { rows } = await owner.query(`select exists (select from "${name}") as some`);
        if (!rows[0]?.some) empty.push(name);
      }
      // Filled only between two steps of one transaction.
      expect(empty).toEqual(['audit_pending']);
    });

    it.each([
      ['nobody', () => ''],
      ['somebody unknown', () => randomUUID()],
    ])('give %s no row', async (_, viewer) => {
      expect(await found(viewer(), everywhere)).toEqual([]);
    });

    it.each(keyOf(({ signIn }) => signIn === 'disabled' || signIn === 'left'))(
      'give %s no row',
      async (key) => {
        const mine = new Set(['handled_request', 'notice']);
        const viewer = theWorld().userIds.get(key) ?? '';
        expect(await found(viewer, (table) => everywhere(table) && !mine.has(table.name))).toEqual([]);
      },
    );

    it.each(keyOf(({ role, home }) => role === 'administrator' && home === 'here'))(
      'give %s no row of a case',
      async (key) => {
        expect(await found(theWorld().userIds.get(key) ?? '', ofCases, true)).toEqual([]);
      },
    );

    const strangers = keyOf(
      ({ home, grant, role }) =>
        home === 'elsewhere' && (!['read', 'contribute'].includes(grant) || role === 'administrator'),
    );
    it.each(strangers)('give %s no row of a case, and of the rest only their own', async (key) => {
      const viewer = theWorld().userIds.get(key) ?? '';
      expect(await found(viewer, ofCases, true)).toEqual([]);
      expect(
        await found(viewer, ({ name, hasCase }) => !hasCase && !ownTables.has(name) && !open.has(name)),
      ).toEqual([]);
    });
  });
}
