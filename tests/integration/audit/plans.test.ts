import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, transaction } from '#db/client.ts';
import { generateDesk } from '../../support/generate-desk.ts';
import { type PlanNode, planFor } from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let viewer: Actor & { organisationId: string };
let caseId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await generateDesk(database.owner);
  // 40,000 entries: those of 5,000 cases, and the sign-ins of 20 organisations.
  await database.owner.query(`
    insert into audit_pending (first, at, case_id, organisation_id, actor_id, action, subject, subject_id, operation)
    select false, timestamptz '2026-01-01' + n * interval '1 minute', c.id, c.organisation_id, c.opened_by,
      case when n = 4 then 'case.look' else 'task.edit' end, 'task', c.id,
      case when n = 4 then 'read' else 'update' end
    from case_file c, generate_series(1, 4) n;
    insert into audit_pending (first, at, organisation_id, actor_id, action, subject, subject_id, operation)
    select n = 1 and m.role = 'coordinator', timestamptz '2026-01-01' + n * interval '1 minute', m.organisation_id,
      m.user_id, 'session.open', 'session', m.user_id, 'event'
    from membership m, generate_series(1, 100) n;`);
  await database.owner.query('analyze audit_entry');
  const { rows } = await database.owner.query<{ user_id: string; organisation_id: string }>(
    `select user_id, organisation_id from membership where role = 'coordinator' order by user_id limit 1`,
  );
  viewer = { userId: rows[0]?.user_id ?? '', organisationId: rows[0]?.organisation_id ?? '' };
  const cases = await database.owner.query<{ id: string }>(
    `select id from case_file where organisation_id = $1 and sensitivity = 'restricted' order by id limit 1`,
    [viewer.organisationId],
  );
  caseId = cases.rows[0]?.id ?? '';
});
afterAll(() => database?.close());

/** How many entries of the record a query looked at. */
const entriesRead = (nodes: PlanNode[]) =>
  nodes
    .filter((node) => node['Relation Name'] === 'audit_entry')
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

describe('the record, over 40,000 entries', () => {
  it('of one case is read without the others', async () => {
    const nodes = await planFor(
      viewer.userId,
      sql`select * from audit_entry where case_id = ${caseId} order by id desc limit 201`,
    );
    expect(entriesRead(nodes)).toBeLessThan(40);
  });

  it('tells who looked at a case without reading the others', async () => {
    const nodes = await planFor(
      viewer.userId,
      sql`select actor_id, count(*) from audit_entry where case_id = ${caseId} and operation = 'read' group by actor_id`,
    );
    expect(entriesRead(nodes)).toBeLessThan(40);
  });

  it('of an organisation is read page by page', async () => {
    await database.owner.query("update membership set role = 'administrator' where user_id = $1", [
      viewer.userId,
    ]);
    const nodes = await planFor(
      viewer.userId,
      sql`select * from audit_entry where case_id is null and organisation_id = (select access.viewer_organisation())
        and id < 100000000 order by id desc limit 51`,
    );
    expect(entriesRead(nodes)).toBeLessThan(120);
  });

  it('is not written to by a second look', async () => {
    await database.owner.query("update membership set role = 'coordinator' where user_id = $1", [
      viewer.userId,
    ]);
    const look = () =>
      transaction(viewer, 'read', (tx) => tx.execute(sql`select access.record_look(${caseId})`));
    await look();
    await look();
    const after = await database.owner.query(
      `select count(*)::int as n from audit_entry where case_id = $1 and at > now() - interval '1 minute'`,
      [caseId],
    );
    expect(after.rows).toEqual([{ n: 1 }]);
  });
});
