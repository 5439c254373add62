import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DueArm, dueRows } from '#db/queries/due-arms.ts';
import { generateDesk } from '../../support/generate-desk.ts';
import { keptPlanFor, planAsOwner, planFor, rowsRead, sorted, wholeScans } from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let viewer: { userId: string; organisationId: string };

beforeAll(async () => {
  database = await openTestDatabase();
  await generateDesk(database.owner);
  const { rows } = await database.owner.query<{ user_id: string; organisation_id: string }>(
    `select user_id, organisation_id from membership where role = 'coordinator' order by user_id limit 1`,
  );
  viewer = { userId: rows[0]?.user_id ?? '', organisationId: rows[0]?.organisation_id ?? '' };
});
afterAll(async () => {
  await database?.close();
});

const at = { today: '2026-06-01', instant: '2026-06-01T12:00:00Z' };
const list = (mine: boolean, arm: Partial<DueArm> = {}) =>
  sql`${dueRows(
    { ...viewer, mine },
    at.today,
    at.instant,
    (['theirs', 'ours', 'task'] as const).map((what) => ({
      what,
      from: null,
      through: '2026-07-01',
      limit: 51,
      ...arm,
    })),
  )} order by d.due_on, d.id limit 51`;

describe.each([
  ['planned for what is asked', planFor],
  ['planned once for a connection', keptPlanFor],
])('the list of what is due, over 30,000 obligations of 20 organisations, %s', (_, planOf) => {
  const plan = (query: SQL) => planOf(viewer.userId, query);

  it('reads no growing table whole and sorts no more than the pages it merges', async () => {
    const nodes = await plan(list(false));
    expect(wholeScans(nodes)).toEqual([]);
    expect(Math.max(...sorted(nodes))).toBeLessThanOrEqual(3 * 51);
    expect(rowsRead(nodes, 'obligation')).toBeLessThan(1000);
  });

  it('does so from the middle of the list too', async () => {
    const after = { dueOn: '2026-03-01', id: '00000000-0000-7000-8000-000000000000' };
    const nodes = await plan(list(false, { after, through: null }));
    expect(wholeScans(nodes)).toEqual([]);
    expect(Math.max(...sorted(nodes))).toBeLessThanOrEqual(3 * 51);
    expect(rowsRead(nodes, 'obligation')).toBeLessThan(1000);
  });

  it('reads one’s own part without reading any growing table whole', async () => {
    expect(wholeScans(await plan(list(true)))).toEqual([]);
  });
});

describe('planning reminders', () => {
  it('touches only what falls due', async () => {
    const nodes = await planAsOwner(
      database.owner,
      `select o.id from obligation o
      where o.organisation_id = '${viewer.organisationId}' and o.state = 'open' and o.weight = 'main'
        and o.due_on > date '2026-06-01' and o.due_on <= date '2026-06-02'`,
    );
    expect(wholeScans(nodes)).toEqual([]);
    expect(nodes.some((node) => node['Index Name'] === 'obligation_due')).toBe(true);
  });
});
