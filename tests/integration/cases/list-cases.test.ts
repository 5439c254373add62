import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { type CaseListFilter, caseListQuery } from '#db/queries/cases/list-cases.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { openHouse } from '../../support/house.ts';

const house = await openHouse();
let coordinator: Viewer;
let anna: Viewer;

beforeAll(async () => {
  const organisation = await house.organisation('LST');
  const elsewhere = await house.organisation('OTH');
  coordinator = await house.member(organisation, 'coordinator');
  anna = await house.member(organisation, 'caseworker', 'Anna');
  const stranger = await house.member(elsewhere, 'caseworker');
  // Triggers off: the audience is written by set, as the trigger would row by row.
  await house.owner.query(`
    alter table case_file disable trigger user;
    alter table case_assignment disable trigger user;
    insert into case_file (organisation_id, reference, title, opened_on, opened_by, status, sensitivity, urgency, next_due)
    select case when i % 2 = 0 then '${organisation}'::uuid else '${elsewhere}'::uuid end,
      'LST-' || (2000 + i / 1000) || '-' || lpad((i % 1000)::text, 4, '0'), 'Case ' || i, '2020-01-01',
      case when i % 2 = 0 then '${anna.userId}'::uuid else '${stranger.userId}'::uuid end,
      (array['open','open','watching','closed'])[1 + i % 4],
      (array['open','open','open','restricted'])[1 + (i / 2) % 4],
      (array['normal','normal','high','immediate'])[1 + (i / 8) % 4],
      case when i % 3 <> 0 then '2026-01-01'::date + (i * 7919) % 900 end
    from generate_series(0, 19999) i;
    insert into case_assignment (case_id, user_id, capacity, assigned_by)
    select id, opened_by, 'lead', opened_by from case_file where right(reference, 3) in ('004', '006');
    insert into case_audience (case_id, principal, status, next_due, assigned)
    select c.id, case when c.sensitivity = 'open' then c.organisation_id else o.coordinators_principal end,
      c.status, coalesce(c.next_due, 'infinity'), right(c.reference, 3) in ('004', '006')
    from case_file c join organisation o on o.id = c.organisation_id;
    insert into case_audience (case_id, principal, status, next_due, assigned)
    select id, opened_by, status, coalesce(next_due, 'infinity'), true from case_file
    where sensitivity = 'restricted' and right(reference, 3) in ('004', '006');
    alter table case_file enable trigger user;
    alter table case_assignment enable trigger user;
    analyze case_file; analyze case_audience; analyze case_assignment;
  `);
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

function scanned(plan: Plan): string[] {
  const own = plan['Node Type'].includes('Seq Scan') && plan['Relation Name'] ? [plan['Relation Name']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scanned)];
}

const after = { due: '2027-02-03', id: '00000000-0000-0000-0000-000000000000' };
const filters: [string, Partial<CaseListFilter>][] = [
  ['nothing', {}],
  ['a later page', { after }],
  ['one status', { status: 'watching' }],
  ['urgency', { urgency: 'immediate' }],
  ['sensitivity', { sensitivity: 'restricted' }],
  ['nobody assigned', { who: 'nobody' }],
  ['my own', { who: 'me' }],
  ['a reference', { reference: { exact: ['LST-2003-0042'] } }],
  ['the beginning of a reference', { reference: { prefix: 'LST-2003-00' } }],
];

describe('the list of cases', () => {
  it.each(filters)('reads no table of cases from end to end: %s', async (_, filter) => {
    for (const reader of [coordinator, anna]) {
      const query = caseListQuery(reader, { status: 'active', limit: 51, ...filter });
      const { rows } = await transaction(reader.userId, 'read', (tx) =>
        tx.execute<{ 'QUERY PLAN': [{ Plan: Plan }] }>(sql`explain (format json) ${query}`),
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      if (!plan) throw new Error('no plan');
      expect(scanned(plan).filter((name) => name.startsWith('case_'))).toEqual([]);
    }
  });

  it('pages through everything once, in the order of what is due', async () => {
    const expected = await house.owner.query<{ reference: string }>(
      `select reference from case_file where organisation_id = $1 and status = 'watching'
       order by coalesce(next_due, 'infinity'), id`,
      [coordinator.organisationId],
    );
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const filter = caseFilterSchema.parse({ status: 'watching', ...(next ? { after: next } : {}) });
      const page = await listCases(coordinator, filter);
      seen.push(...page.rows.map((row) => row.reference));
      next = page.next;
    } while (next);
    expect(seen).toEqual(expected.rows.map((row) => row.reference));
  });

  it('finds a case by the part of its reference that people say', async () => {
    const found = async (reference: string) =>
      (await listCases(anna, caseFilterSchema.parse({ status: 'all', reference }))).rows.map(
        (row) => row.reference,
      );
    expect(await found('2003-42')).toEqual(['LST-2003-0042']);
    expect(await found('lst-2003-0042')).toEqual(['LST-2003-0042']);
    const ofThatYear = await found('LST-2003');
    expect(ofThatYear).toHaveLength(50);
    for (const reference of ofThatYear) expect(reference).toMatch(/^LST-2003-/);
    expect(await found("' or true --")).toEqual([]);
  });

  it('shows each reader what they see and no more', async () => {
    const { rows } = await listCases(
      anna,
      caseFilterSchema.parse({ sensitivity: 'restricted', status: 'all' }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.assigned.map(({ name }) => name)).toEqual(['Anna']);
  });
});
