import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DueArm, dueRows } from '#db/queries/due-arms.ts';
import { generateDesk } from '../../support/generate-desk.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let app: pg.Client;
let viewer: { userId: string; organisationId: string };

beforeAll(async () => {
  database = await openTestDatabase();
  await generateDesk(database.owner);
  const { rows } = await database.owner.query<{ user_id: string; organisation_id: string }>(
    `select user_id, organisation_id from membership where role = 'coordinator' order by user_id limit 1`,
  );
  viewer = { userId: rows[0]?.user_id ?? '', organisationId: rows[0]?.organisation_id ?? '' };
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app?.end();
  await database?.close();
});

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};

async function plan(query: SQL): Promise<Node[]> {
  const { sql: text, params } = drizzle({ client: app }).select({ q: query }).from(sql`x`).toSQL();
  const body = text.slice('select '.length, text.lastIndexOf(' from x'));
  await app.query('begin');
  try {
    await app.query(`select set_config('vigil.viewer', $1, true)`, [viewer.userId]);
    const { rows } = await app.query(`explain (analyze, format json) ${body}`, params);
    const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
    return flat(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    await app.query('rollback');
  }
}

/** Tables that grow with the cases; the directory and the people of one organisation stay small. */
const growing = new Set(['obligation', 'task', 'case_file', 'case_assignment', 'case_audience', 'inquiry']);
const wholeScans = (nodes: Node[]) =>
  nodes
    .filter((node) => node['Node Type'] === 'Seq Scan' && growing.has(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name']);
const sorted = (nodes: Node[]) =>
  nodes
    .filter((node) => node['Node Type'].includes('Sort'))
    .map((node) => Math.max(...(node.Plans ?? []).map((child) => child['Actual Rows'])));
const read = (nodes: Node[], table: string) =>
  nodes
    .filter((node) => node['Relation Name'] === table)
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

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

describe('the list of what is due, over 30,000 obligations of 20 organisations', () => {
  it('reads no growing table whole and sorts no more than the pages it merges', async () => {
    const nodes = await plan(list(false));
    expect(wholeScans(nodes)).toEqual([]);
    expect(Math.max(...sorted(nodes))).toBeLessThanOrEqual(3 * 51);
    expect(read(nodes, 'obligation')).toBeLessThan(1000);
  });

  it('does so from the middle of the list too', async () => {
    const after = { dueOn: '2026-03-01', id: '00000000-0000-7000-8000-000000000000' };
    const nodes = await plan(list(false, { after, through: null }));
    expect(wholeScans(nodes)).toEqual([]);
    expect(Math.max(...sorted(nodes))).toBeLessThanOrEqual(3 * 51);
    expect(read(nodes, 'obligation')).toBeLessThan(1000);
  });

  it('reads one’s own part without reading any growing table whole', async () => {
    expect(wholeScans(await plan(list(true)))).toEqual([]);
  });
});

describe('planning reminders', () => {
  it('touches only what falls due', async () => {
    const nodes = await planAsOwner(`select o.id from obligation o
      where o.organisation_id = '${viewer.organisationId}' and o.state = 'open' and o.weight = 'main'
        and o.due_on > date '2026-06-01' and o.due_on <= date '2026-06-02'`);
    expect(wholeScans(nodes)).toEqual([]);
    expect(nodes.some((node) => node['Index Name'] === 'obligation_due')).toBe(true);
  });
});

async function planAsOwner(text: string): Promise<Node[]> {
  const { rows } = await database.owner.query(`explain (analyze, format json) ${text}`);
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  return flat(rows[0]['QUERY PLAN'][0].Plan);
}
