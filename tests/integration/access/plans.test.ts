import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseListQuery } from '#db/queries/cases/list-cases.ts';
import { type DueArm, dueRows } from '#db/queries/due-arms.ts';
import { inquiryListSql } from '#db/queries/inquiries/select-inquiry-list.ts';
import { todayQuery } from '#db/queries/today.ts';
import { type GeneratedCases, generateCases } from '../../support/generate-cases.ts';
import {
  keptPlanFor,
  type PlanNode,
  planAsOwner,
  planFor,
  rowsRead,
  wholeScans,
} from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** The shapes of docs/architecture.md over 100,000 cases, with partners and access that is over. */
let database: TestDatabase;
let people: GeneratedCases;
let away = '';

beforeAll(async () => {
  database = await openTestDatabase();
  people = await generateCases(database.owner);
  const { rows } = await database.owner.query<{ id: string }>(
    'select organisation_id as id from membership where user_id = $1',
    [people.partner],
  );
  away = rows[0]?.id ?? '';
}, 300_000);
afterAll(async () => {
  await database?.close();
});

const at = { today: '2026-06-01', instant: '2026-06-01T12:00:00Z' };
type Reader = { userId: string; organisationId: string };
const arms: DueArm[] = (['theirs', 'ours', 'task'] as const).map((what) => ({
  what,
  from: null,
  through: '2026-07-01',
  limit: 51,
}));
const shapes: [string, (reader: Reader) => SQL][] = [
  ['all cases by due day', (reader) => caseListQuery(reader, { status: 'active', limit: 51 })],
  ['my cases', (reader) => caseListQuery(reader, { status: 'active', who: 'me', limit: 51 })],
  [
    'a case by its reference',
    (reader) => caseListQuery(reader, { status: 'all', reference: { exact: ['FST-2026-00250'] }, limit: 51 }),
  ],
  ['inquiries', (reader) => inquiryListSql({ ...reader, instant: at.instant, limit: 51 })],
  [
    'deadlines of all',
    (reader) =>
      sql`${dueRows({ ...reader, mine: false }, at.today, at.instant, arms)} order by d.due_on, d.id limit 51`,
  ],
  [
    'my deadlines',
    (reader) =>
      sql`${dueRows({ ...reader, mine: true }, at.today, at.instant, arms)} order by d.due_on, d.id limit 51`,
  ],
  [
    'the rest of Today',
    (reader) =>
      todayQuery(
        { ...reader, mine: true },
        { ...at, horizon: '2026-06-14' },
        { unowned: true, judges: true, limit: 6, reminders: 30 },
      ),
  ],
  ['known names', () => sql`select * from access.find_known_names(array['a12bc34 d56ef'], 5)`],
];

/** What is planned once for a connection. */
const kept = new Set(['inquiries', 'deadlines of all', 'my deadlines', 'the rest of Today']);

describe.each(shapes)('%s, over 100,000 cases', (name, query) => {
  it.each(['coordinator', 'caseworker', 'partner'] as const)(
    'reads no growing table whole for a %s',
    async (who) => {
      const reader = {
        userId: people[who],
        organisationId: who === 'partner' ? away : people.organisationId,
      };
      for (const plan of kept.has(name) ? [planFor, keptPlanFor] : [planFor]) {
        const nodes = await plan(reader.userId, query(reader));
        expect(wholeScans(nodes)).toEqual([]);
        expect(rowsRead(nodes, 'case_audience')).toBeLessThan(10_000);
      }
    },
  );
});

/** How the body of a function that applies the audience itself runs for a viewer, with its arguments filled in. */
async function planOf(name: string, viewerId: string, given: Record<string, string>): Promise<PlanNode[]> {
  const { rows } = await database.owner.query<{ body: string }>(
    'select prosrc as body from pg_proc where proname = $1',
    [name],
  );
  const body = Object.entries(given).reduce(
    (text, [argument, value]) => text.replaceAll(argument, value),
    rows[0]?.body ?? '',
  );
  await database.owner.query("select set_config('vigil.viewer', $1, false)", [viewerId]);
  return planAsOwner(database.owner, body);
}

describe('known names', () => {
  it('are found by the index of letters in one’s own house and looked up one by one', async () => {
    const nodes = await planOf('find_known_names', people.caseworker, {
      in_spellings: "(array['a12bc34 d56ef'])",
      in_limit: '5',
    });
    const used = nodes.map((node) => node['Index Name']);
    expect(used).toContain('person_name_trgm');
    expect(
      nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'person_name'),
    ).toEqual([]);
    expect(wholeScans(nodes)).toEqual([]);
  });
});

describe('what colleagues carry', () => {
  it('is counted over the viewer’s audience, read from an index alone', async () => {
    const nodes = await planOf('colleague_load', people.coordinator, { in_today: "date '2026-06-01'" });
    expect(
      nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'obligation'),
    ).toEqual([]);
    expect(
      nodes.some(
        (node) =>
          node['Node Type'] === 'Index Only Scan' && node['Index Name'] === 'case_audience_status_due',
      ),
    ).toBe(true);
    // Of forty thousand open cases, two thousand are in somebody's hands.
    expect(rowsRead(nodes, 'obligation')).toBeLessThan(4000);
  });
});

describe('the list of deadlines', () => {
  const reader = () => ({ userId: people.caseworker, organisationId: people.organisationId });

  it.each([planFor, keptPlanFor])('reads no task of others for one’s own (%o)', async (plan) => {
    const tasks = arms.filter(({ what }) => what === 'task');
    const nodes = await plan(
      people.caseworker,
      sql`${dueRows({ ...reader(), mine: true }, at.today, at.instant, tasks)} order by d.due_on, d.id limit 51`,
    );
    expect(rowsRead(nodes, 'task')).toBeLessThan(2000);
  });

  it.each([planFor, keptPlanFor])(
    'does not walk what authorities owe for the little that binds us (%o)',
    async (plan) => {
      const ours = arms.filter(({ what }) => what === 'ours');
      const nodes = await plan(
        people.caseworker,
        sql`${dueRows({ ...reader(), mine: false }, at.today, at.instant, ours)} order by d.due_on, d.id limit 51`,
      );
      expect(rowsRead(nodes, 'obligation')).toBeLessThan(200);
    },
  );
});
