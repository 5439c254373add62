import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiryListSql } from '#db/queries/inquiries/select-inquiry-list.ts';
import { recordSql } from '#db/queries/records/select-record.ts';
import { type GeneratedRecords, generateRecords } from '../../support/generate-records.ts';
import { planFor, rowsRead, wholeScans } from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let made: GeneratedRecords;

beforeAll(async () => {
  database = await openTestDatabase();
  made = await generateRecords(database.owner, 30_000);
}, 300_000);
afterAll(() => database?.close());

const today = '2026-11-26';
const shapes: [string, (authorityId: string) => SQL][] = [
  ['a record', (authorityId) => recordSql({ authorityId, today })],
  [
    'a record of a year under a law',
    (authorityId) => recordSql({ authorityId, today, year: 2024, regimeId: 'ru-59fz' }),
  ],
  [
    'the inquiries behind a number',
    (authorityId) =>
      inquiryListSql({
        organisationId: made.organisationId,
        userId: made.caseworker,
        instant: `${today}T12:00:00Z`,
        hops: { authorityId, today, standing: 'silent' },
        limit: 51,
      }),
  ],
];

describe.each(shapes)('%s, over 30,000 inquiries to 300 bodies', (_, query) => {
  it.each(['coordinator', 'caseworker'] as const)(
    'reads no growing table whole, and only the arrivals at the body, for a %s',
    async (who) => {
      const nodes = await planFor(made[who], query(made.common));
      expect(wholeScans(nodes)).toEqual([]);
      expect(rowsRead(nodes, 'hop_record')).toBeLessThan(500);
    },
  );

  it('reads no growing table whole for the body most written to', async () => {
    expect(wholeScans(await planFor(made.caseworker, query(made.busiest)))).toEqual([]);
  });
});

it('the count over the whole organisation looks at the arrivals at the body only', async () => {
  const { rows } = await database.owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where proname = 'whole_record'`,
  );
  const body = (rows[0]?.body ?? '')
    .replaceAll('in_authority', `'${made.common}'::uuid`)
    .replaceAll('in_year', 'null::int')
    .replaceAll('in_regime', 'null::text');
  await database.owner.query("select set_config('vigil.viewer', $1, false)", [made.caseworker]);
  const explained = await database.owner.query(`explain (format json) ${body}`);
  expect(JSON.stringify(explained.rows[0])).toContain('hop_record_authority');
  const { rows: whole } = await database.owner.query(
    'select received from access.whole_record($1, null, null)',
    [made.busiest],
  );
  expect(whole[0]?.received).toBeGreaterThan(0);
});
