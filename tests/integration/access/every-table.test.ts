import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../support/database.ts';

/**
 * Walks the database's own catalogue: a table that hangs on a case without row-level security, or that the app's
 * role can read in full without a viewer, fails here on the day it is made.
 */
const database = await testDatabase();

describe('every table', () => {
  let owner: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    owner = new pg.Client({ connectionString: database.ownerUrl });
    app = new pg.Client({ connectionString: database.appUrl });
    await owner.connect();
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await owner.end();
  });

  const tables = async () => {
    const { rows } = await owner.query<{
      name: string;
      secured: boolean;
      has_case: boolean;
      policies: number;
    }>(`
      select c.relname as name, c.relrowsecurity as secured,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id') as has_case,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
    return rows;
  };

  it('has row-level security switched on', async () => {
    expect((await tables()).filter((t) => !t.secured).map((t) => t.name)).toEqual([]);
  });

  it('that has a case has a policy', async () => {
    const hanging = (await tables()).filter((t) => t.has_case);
    expect(hanging.length).toBeGreaterThan(15);
    expect(hanging.filter((t) => t.policies === 0).map((t) => t.name)).toEqual([]);
  });

  it.each([
    ['without a viewer', ''],
    ['for a viewer who does not exist', '01900000-0000-7000-8000-000000000000'],
  ])('gives the app role no row %s', async (_, viewer) => {
    await app.query("select set_config('vigil.viewer', $1, false)", [viewer]);
    for (const { name } of await tables()) {
      if (name === 'worker_heartbeat') continue;
      const { rows } = await owner.query<{ allowed: boolean }>(
        `select has_any_column_privilege('vigil_app', $1, 'select') as allowed`,
        [name],
      );
      if (!rows[0]?.allowed) continue;
      const found = await app
        .query(`select count(*)::int as n from "${name}"`)
        .catch((error: { code: string }) => error);
      expect('rows' in found ? found.rows[0].n : found.code, name).toBeOneOf([0, '42501']);
    }
  });

  it('is owned by a role the app does not have, and the app bypasses nothing', async () => {
    const { rows } = await owner.query(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname like 'vigil_app%' or rolname like 'vigil_worker%'`);
    expect(rows.length).toBeGreaterThan(0);
    for (const role of rows)
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    const owned = await owner.query(`
      select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
        and pg_has_role('vigil_app', c.relowner, 'member')`);
    expect(owned.rows).toEqual([]);
  });

  it('keeps moves and the record unchangeable for the app role', async () => {
    const { rows } = await owner.query<{ table: string; privilege: string; granted: boolean }>(`
      select t as table, p as privilege, has_table_privilege('vigil_app', t, p) or (p <> 'delete' and has_any_column_privilege('vigil_app', t, p)) as granted
      from unnest(array['move', 'audit_entry']) t, unnest(array['update', 'delete']) p`);
    expect(rows.filter((r) => r.granted)).toEqual([]);
    const insert = await owner.query(
      `select has_table_privilege('vigil_app', 'audit_entry', 'insert') as granted`,
    );
    expect(insert.rows[0].granted).toBe(false);
  });
});
