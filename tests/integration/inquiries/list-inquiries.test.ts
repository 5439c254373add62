import { beforeAll, describe, expect, it } from 'vitest';
import { type InquiryListQuery, inquiryListSql } from '#db/queries/inquiries/select-inquiry-list.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { listFiltersSchema } from '#lib/inquiries/schema.ts';
import { generateDesk } from '../../support/generate-desk.ts';
import { openHouse } from '../../support/house.ts';
import { planFor, rowsRead, sorted, wholeScans } from '../../support/plan.ts';

const house = await openHouse();
let lawyer: Viewer;
let coordinator: Viewer;

beforeAll(async () => {
  await generateDesk(house.owner);
  // One organisation with many: 15,750 of the 30,000.
  await house.owner.query(`
    insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by)
      select i.case_id, i.organisation_id, g, i.authority_id, 'ru-59fz', 'Subject', i.created_by
      from inquiry i, generate_series(4, 63) g
      where i.number = 1 and i.organisation_id = (select min(id::text)::uuid from organisation);
    insert into obligation (case_id, organisation_id, inquiry_id, key, owner, step, authority_id, due_on,
        due_expected, due_safe, state, estimated, provisional, unconfirmed, trace)
      select i.case_id, i.organisation_id, i.id, 'k', 'theirs', 'reply', i.authority_id, d, d, d, 'open',
        false, false, false, '[]'
      from inquiry i, lateral (select date '2026-01-01' + (hashtext(i.id::text) & 511) d) y where i.number > 3;
    update inquiry i set
      next_due = (select min(o.due_on) from obligation o where o.inquiry_id = i.id and o.state = 'open'),
      last_heard_kind = case when i.number % 4 = 1 then 'registered' end,
      status = case when i.number % 4 = 3 then 'draft' else 'awaiting-reply' end;
    update obligation set weight = 'main';
    analyze inquiry; analyze obligation;
  `);
  const member = async (role: Viewer['role']): Promise<Viewer> => {
    const { rows } = await house.owner.query(
      'select min(id::text)::uuid as organisation_id from organisation',
    );
    const viewer = await house.member(rows[0].organisation_id, role);
    return { ...viewer, organisationId: rows[0].organisation_id };
  };
  lawyer = await member('lawyer');
  coordinator = await member('coordinator');
});

const visibleTo = async (viewer: Viewer, condition = 'true') => {
  const { rows } = await house.owner.query<{ id: string }>(
    `select i.id from inquiry i join case_file c on c.id = i.case_id
     where i.organisation_id = $1 and ($2 = 'coordinator' or c.sensitivity = 'open') and ${condition}
     order by coalesce(i.next_due, 'infinity'), i.id`,
    [viewer.organisationId, viewer.role],
  );
  return rows.map(({ id }) => id);
};

async function everyPage(viewer: Viewer, filter: Record<string, string>): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await listInquiries(
      viewer,
      listFiltersSchema.parse({ ...filter, ...(after ? { after } : {}) }),
    );
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return seen;
}

describe('the list of inquiries, over 30,000 of 20 organisations', () => {
  it('pages once through everything one may see, the next date first', async () => {
    expect(await everyPage(lawyer, {})).toEqual(await visibleTo(lawyer));
    expect(await everyPage(coordinator, {})).toEqual(await visibleTo(coordinator));
    expect((await visibleTo(coordinator)).length).toBeGreaterThan((await visibleTo(lawyer)).length);
  });

  it.each([
    ['a status', { status: 'draft' }, `i.status = 'draft'`],
    ['what was last heard', { heard: 'registered' }, `i.last_heard_kind = 'registered'`],
    ['nothing heard', { heard: 'nothing' }, `i.last_heard_kind is null and i.status <> 'draft'`],
    ['another law', { regime: 'uk-foia' }, 'false'],
  ])('filters by %s', async (_, filter, condition) => {
    expect(await everyPage(lawyer, filter)).toEqual(await visibleTo(lawyer, condition));
  });

  const after = { due: '2026-03-01', id: '00000000-0000-7000-8000-000000000000' };
  it.each<[string, Partial<InquiryListQuery>]>([
    ['nothing', {}],
    ['a later page', { after }],
    ['a status', { status: 'awaiting-reply' }],
    ['what was last heard', { heard: 'registered' }],
    ['overdue', { overdue: true }],
  ])('reads not much more than a page: %s', async (_, filter) => {
    const query = { ...coordinator, instant: '2026-06-01T12:00:00Z', limit: 51, ...filter };
    const nodes = await planFor(coordinator.userId, inquiryListSql(query));
    expect(wholeScans(nodes)).toEqual([]);
    expect(Math.max(0, ...sorted(nodes))).toBeLessThanOrEqual(52);
    expect(rowsRead(nodes, 'inquiry')).toBeLessThan(200);
  });

  it('reads one’s own without reading any growing table whole', async () => {
    const query = { ...lawyer, instant: '2026-06-01T12:00:00Z', limit: 51, mine: true };
    expect(wholeScans(await planFor(lawyer.userId, inquiryListSql(query)))).toEqual([]);
  });
});
