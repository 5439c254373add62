import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HopRecord, standingOf } from '#lib/domain/inquiry/hop-record.ts';
import { nearestRank } from '#lib/domain/nearest-rank.ts';
import { dayRanges, rangeOf, standings } from '#lib/domain/records/record-terms.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { loadExample } from '#lib/example/load-example.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { listFiltersSchema } from '#lib/inquiries/schema.ts';
import { compareBodies } from '#lib/records/compare-bodies.ts';
import { getRecord } from '#lib/records/get-record.ts';
import type { Figures, RecordView } from '#lib/records/view.ts';
import { storageFolder } from '../../support/storage-folder.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type RecordStage, recordStage } from './record-stage.ts';

let database: TestDatabase;
let stage: RecordStage;
let officialId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = await recordStage(database.owner);
  officialId = await stage.insert('official', {
    organisation_id: stage.organisationId,
    authority_id: stage.authorityId,
    name: 'M. Orlov',
  });
  const outcomes = ['on-time', 'late', 'undated', 'open', 'forwarded', 'returned', 'ended', 'no-term'];
  for (let n = 0; n < 60; n += 1) {
    const outcome = outcomes[n % outcomes.length] ?? '';
    const replied = n % 8 < 2;
    await stage.caseWith((['open', 'restricted', 'sealed'] as const)[n % 3] ?? 'open', {
      year: 2022 + (n % 4),
      regime: n % 5 === 0 ? 'uk-foia' : 'ru-59fz',
      outcome,
      due: n % 16 === 3 ? '2999-01-01' : '2025-04-01',
      heard: n % 16 !== 11,
      days: replied ? (n * 7) % 200 : undefined,
      signer: replied && n % 2 === 0 ? officialId : undefined,
      more: {
        direct: n % 3 !== 1,
        passedOn: outcome === 'forwarded',
        extended: [null, 'with-notice', 'without-notice', 'notice-unknown'][n % 4],
        judged: replied ? 2 : 0,
        evaded: replied && n % 3 === 0 ? 1 : 0,
      },
    });
  }
});
afterAll(() => database?.close());

const get = async (viewer: Viewer, filter = {}, official?: string): Promise<RecordView> => {
  const record = await getRecord(viewer, { bodyId: stage.authorityId, officialId: official }, filter);
  if (!record) throw new Error('no record');
  return record;
};

/** How many the list of inquiries counts, and how many it shows page after page. */
async function listed(viewer: Viewer, query: Record<string, string | undefined>) {
  const rows: string[] = [];
  let after: string | null = null;
  let times = -1;
  do {
    const asked: Record<string, string | undefined> = { at: stage.authorityId, ...query };
    const page = await listInquiries(viewer, listFiltersSchema.parse(after ? { ...asked, after } : asked));
    rows.push(...page.rows.map(({ id }) => id));
    times = page.part?.times ?? -1;
    after = page.next;
  } while (after);
  return { times, shown: new Set(rows).size };
}

/** Each number of some figures with the filter that leads to what is behind it. */
function numbers(figures: Figures): [number, Record<string, string>][] {
  return [
    [figures.received, {}],
    ...standings.map((one): [number, Record<string, string>] => [figures.standings[one], { standing: one }]),
    [figures.direct, { trait: 'direct' }],
    [figures.received - figures.direct, { trait: 'passed-to-it' }],
    [figures.passedOn, { trait: 'passed-on' }],
    [figures.judged, { trait: 'judged' }],
    [figures.evasive, { trait: 'evasive' }],
    [figures.extended, { trait: 'extended' }],
    [figures.extendedWithNotice, { trait: 'extended-with-notice' }],
    [figures.extendedWithoutNotice, { trait: 'extended-without-notice' }],
    [figures.dated, { trait: 'dated' }],
  ];
}

describe('a body’s record', () => {
  it('adds up: each arrival stands at one place, and years, laws and ranges hold all of them', async () => {
    for (const viewer of [stage.lawyer, stage.coordinator]) {
      const { total, byYear, byLaw, ranges } = await get(viewer);
      const sum = (values: number[]) => values.reduce((all, n) => all + n, 0);
      expect(total.received).toBeGreaterThan(10);
      expect(sum(standings.map((one) => total.standings[one]))).toBe(total.received);
      expect(sum(byYear.map(({ received }) => received))).toBe(total.received);
      expect(sum(byLaw.map(({ received }) => received))).toBe(total.received);
      expect(sum(ranges.map(({ onTime, late, other }) => onTime + late + other))).toBe(total.dated);
    }
  });

  it('is the pure rule’s count over the cases that the viewer sees', async () => {
    const { rows } = await database.owner.query<HopRecord & { sensitivity: string }>(
      `select h.outcome, h.paused, h.heard, h.due_on::text as "dueOn", h.days, c.sensitivity
       from hop_record h join case_file c on c.id = h.case_id where h.authority_id = $1`,
      [stage.authorityId],
    );
    const today = Temporal.Now.plainDateISO('UTC').toString();
    for (const [viewer, sees] of [
      [stage.lawyer, ['open']],
      [stage.coordinator, ['open', 'restricted']],
    ] as const) {
      const mine = rows.filter(({ sensitivity }) => (sees as readonly string[]).includes(sensitivity));
      const days = mine.flatMap((row) => row.days ?? []);
      const { total, ranges } = await get(viewer);
      for (const one of standings)
        expect(total.standings[one], one).toBe(mine.filter((row) => standingOf(row, today) === one).length);
      expect(total.median).toBe(nearestRank(days, 0.5));
      expect(total.p90).toBe(nearestRank(days, 0.9));
      for (const index of dayRanges.keys()) {
        const { onTime = 0, late = 0, other = 0 } = ranges[index] ?? {};
        expect(onTime + late + other).toBe(days.filter((one) => rangeOf(one) === index).length);
      }
    }
  });

  it('gives for every number exactly the inquiries behind it', async () => {
    for (const viewer of [stage.lawyer, stage.coordinator]) {
      const record = await get(viewer);
      const cells: [number, Record<string, string>][] = [
        ...numbers(record.total),
        ...record.byYear.flatMap((row) =>
          numbers(row).map(([n, query]): [number, Record<string, string>] => [
            n,
            { ...query, year: String(row.year) },
          ]),
        ),
        ...record.ranges.map(({ range, onTime, late, other }): [number, Record<string, string>] => [
          onTime + late + other,
          { range: String(range) },
        ]),
      ];
      for (const [n, query] of cells)
        expect(await listed(viewer, query), JSON.stringify(query)).toEqual({ times: n, shown: n });
    }
  });

  it('does so under a year and a law, and for an official', async () => {
    const filter = { year: 2024, regime: 'ru-59fz' };
    const year = { year: '2024', regime: 'ru-59fz' };
    for (const [n, query] of numbers((await get(stage.coordinator, filter)).total))
      expect(await listed(stage.coordinator, { ...query, ...year })).toMatchObject({ times: n });
    const signed = await get(stage.coordinator, {}, officialId);
    expect(signed.total.received).toBeGreaterThan(0);
    for (const [n, query] of numbers(signed.total))
      expect(await listed(stage.coordinator, { ...query, signer: officialId })).toMatchObject({ times: n });
    expect((await get(stage.coordinator)).byOfficial).toMatchObject([
      { id: officialId, received: signed.total.received, evasive: signed.total.evasive },
    ]);
  });

  it('counts an inquiry that came twice twice, and says so where it lists one inquiry', async () => {
    await database.owner.query(
      `insert into hop_record select (jsonb_populate_record(h, jsonb_build_object('hop_id', uuidv7()))).*
       from hop_record h join case_file c on c.id = h.case_id
       where h.authority_id = $1 and c.sensitivity = 'open' and h.outcome = 'late' and h.year = 2023 limit 1`,
      [stage.authorityId],
    );
    const late = (await get(stage.lawyer, { year: 2023 })).total.standings.late;
    expect(await listed(stage.lawyer, { year: '2023', standing: 'late' })).toEqual({
      times: late,
      shown: late - 1,
    });
  });

  it('is compared by the same measures, and other bodies of the state are suggested', async () => {
    const other = await stage.authority(stage.organisationId, { name_en: 'Justice', kind: 'ministry' });
    const far = await stage.authority(stage.organisationId, { name_en: 'Elsewhere', state: 'UZ' });
    const found = await compareBodies(stage.lawyer, { body: [stage.authorityId] });
    expect(found.bodies[0]?.total).toEqual((await get(stage.lawyer)).total);
    expect(found.suggested.map(({ id }) => id)).toEqual([other]);
    expect(found.choices.map(({ id }) => id)).toEqual(expect.arrayContaining([other, far]));
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    expect((await compareBodies(stranger, { body: [stage.authorityId] })).bodies).toEqual([]);
  });

  it('of another house is no filter of the list', async () => {
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    const page = await listInquiries(stranger, listFiltersSchema.parse({ at: stage.authorityId }));
    expect(page).toMatchObject({ rows: [], part: null });
  });
});

describe('the records in the example', () => {
  it('are stored with its moves: the President passed one on, the ministry evaded', async () => {
    const example = await openTestDatabase();
    try {
      await loadExample({
        ownerUrl: example.ownerUrl,
        password: 'not asked for here',
        storageKey: process.env.VIGIL_STORAGE_KEY ?? '',
        storageDir: storageFolder(),
        today: '2026-11-26',
      });
      const { rows } = await example.owner.query(
        `select a.name_en as body, h.direct, h.outcome, h.received_on::text as received, h.days,
           h.questions_judged as judged, h.questions_evaded as evaded, o.name as signer
         from hop_record h join case_file c on c.id = h.case_id join authority a on a.id = h.authority_id
         left join official o on o.id = h.signer_id where not c.invented order by h.direct desc`,
      );
      expect(rows).toEqual([
        {
          body: 'President of the Russian Federation',
          direct: true,
          outcome: 'forwarded',
          received: '2021-11-08',
          days: null,
          judged: 0,
          evaded: 0,
          signer: null,
        },
        {
          body: 'Ministry of Internal Affairs of Russia',
          direct: false,
          outcome: 'undated',
          received: '2021-11-25',
          days: null,
          judged: 2,
          evaded: 1,
          signer: 'M.V. Karpukhin',
        },
      ]);
    } finally {
      await example.owner.end();
    }
  });
});
