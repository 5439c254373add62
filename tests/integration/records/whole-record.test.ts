import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { selectWholeRecord } from '#db/queries/records/whole-record.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { getRecord } from '#lib/records/get-record.ts';
import { setSmallestGroup } from '#lib/records/set-smallest-group.ts';
import { smallestGroup } from '#lib/records/smallest-group.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type RecordStage, recordStage } from './record-stage.ts';

let database: TestDatabase;
let stage: RecordStage;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  stage = await recordStage(database.owner);
});

const record = async (viewer: Viewer, filter: { year?: number; regime?: string } = {}) => {
  const found = await getRecord(viewer, { bodyId: stage.authorityId }, filter);
  if (!found) throw new Error('no record');
  return found;
};
/** Straight at the function, past every check of the app. */
const asked = (viewer: Viewer, year: number | null = null, regime: string | null = null) =>
  transaction(viewer.userId, 'read', (tx) => selectWholeRecord(tx, stage.authorityId, year, regime));
const sealed = async (count: number, ...arrivals: Parameters<RecordStage['caseWith']>[1][]) => {
  for (let each = 0; each < count; each += 1) await stage.caseWith('sealed', ...arrivals);
};

describe('the record over the whole organisation', () => {
  it('is not there while the organisation does not allow it', async () => {
    await stage.caseWith('open', { outcome: 'late' });
    await sealed(9, {});
    expect(await record(stage.lawyer)).toMatchObject({
      whole: null,
      wholeAllowed: false,
      total: { received: 1 },
    });
    expect(await asked(stage.lawyer)).toBe(null);
  });

  it('counts what the viewer may not see when it comes from enough cases', async () => {
    await stage.allow(3);
    await stage.caseWith('open', { outcome: 'late', days: 50 });
    await sealed(3, { outcome: 'on-time', days: 20 });
    const seen = await record(stage.lawyer);
    expect(seen.total).toMatchObject({ received: 1, standings: { late: 1, 'on-time': 0 } });
    expect(seen.whole).toMatchObject({ received: 4, median: 20, standings: { late: 1, 'on-time': 3 } });
  });

  it('is not there when fewer cases are unseen, however many are seen', async () => {
    await stage.allow(3);
    for (let each = 0; each < 8; each += 1) await stage.caseWith('open', {});
    await sealed(2, {}, {}, {});
    expect((await record(stage.lawyer)).whole).toBe(null);
    expect(await asked(stage.lawyer)).toBe(null);
  });

  it('is not there either when nothing is unseen, so that its absence says nothing', async () => {
    await stage.allow(3);
    for (let each = 0; each < 5; each += 1) await stage.caseWith('open', {});
    expect(await asked(stage.lawyer)).toBe(null);
  });

  it('gives a coordinator the restricted cases as seen, and only the sealed ones as unseen', async () => {
    await stage.allow(3);
    for (let each = 0; each < 3; each += 1) await stage.caseWith('restricted', { outcome: 'late' });
    expect(await asked(stage.lawyer)).toMatchObject({ received: 3, late: 3 });
    expect(await asked(stage.coordinator)).toBe(null);
    expect((await record(stage.coordinator)).total.received).toBe(3);
  });

  it('cannot be differenced by year: a small year is left out of the sum, too', async () => {
    await stage.allow(3);
    await sealed(4, { year: 2024 });
    await sealed(1, { year: 2025, outcome: 'late' });
    expect(await asked(stage.lawyer, 2025)).toBe(null);
    expect(await asked(stage.lawyer, 2024)).toMatchObject({ received: 4, late: 0 });
    // All years less 2024 would be the one case of 2025.
    expect(await asked(stage.lawyer)).toMatchObject({ received: 4, late: 0 });
  });

  it('cannot be differenced by law, nor by year and law together', async () => {
    await stage.allow(3);
    await sealed(4, { year: 2024, regime: 'ru-59fz' });
    await sealed(3, { year: 2025, regime: 'ru-59fz' });
    await sealed(2, { year: 2024, regime: 'uk-foia', outcome: 'late' });
    await sealed(2, { year: 2025, regime: 'uk-foia', outcome: 'late' });
    // Four cases under the law, more than the group; but two years of two each, which 2024 less 59-FZ would show.
    expect(await asked(stage.lawyer, null, 'uk-foia')).toBe(null);
    expect(await asked(stage.lawyer, 2024)).toMatchObject({ received: 4, late: 0 });
    expect(await asked(stage.lawyer, null, 'ru-59fz')).toMatchObject({ received: 7 });
    expect(await asked(stage.lawyer)).toMatchObject({ received: 7, late: 0 });
  });

  it('holds over every year and law and every sum of them: no difference comes from fewer cases', async () => {
    await stage.allow(3);
    const years = [2022, 2023, 2024];
    const laws = ['ru-59fz', 'uk-foia'];
    // Cases without open ones: what the function adds is all there is.
    const held = new Map<string, number>();
    for (const [index, year] of years.entries())
      for (const [shift, regime] of laws.entries()) {
        const count = index * 2 + shift;
        held.set(`${year} ${regime}`, count);
        await sealed(count, { year, regime });
      }
    const received = async (year: number | null, regime: string | null) =>
      (await asked(stage.lawyer, year, regime))?.received ?? 0;
    const cells = await Promise.all(
      years.flatMap((year) =>
        laws.map(async (regime) => ({ key: `${year} ${regime}`, n: await received(year, regime) })),
      ),
    );
    for (const { key, n } of cells) expect(n).toBe((held.get(key) ?? 0) >= 3 ? held.get(key) : 0);
    const sum = (part: (key: string) => boolean) =>
      cells.filter(({ key }) => part(key)).reduce((all, { n }) => all + n, 0);
    for (const year of years)
      expect(await received(year, null)).toBe(sum((key) => key.startsWith(`${year}`)));
    for (const law of laws) expect(await received(null, law)).toBe(sum((key) => key.endsWith(law)));
    expect(await received(null, null)).toBe(sum(() => true));
  });

  it('counts cases, not letters: ten inquiries of one case are one', async () => {
    await stage.allow(3);
    await sealed(2, {}, {}, {}, {}, {});
    expect(await asked(stage.lawyer)).toBe(null);
  });

  it('gives nothing to an administrator, another organisation, a partner, or for an official', async () => {
    await stage.allow(3);
    await sealed(5, {});
    const shared = await stage.caseWith('open', {});
    const administrator = await stage.member(stage.organisationId, 'administrator');
    const partner = await stage.member(await stage.organisation(), 'coordinator');
    await database.owner.query(
      `insert into case_grant (case_id, user_id, level, basis, granted_by, ends_at)
       values ($1, $2, 'contribute', 'consent', $3, now() + interval '9 days')`,
      [shared, partner.userId, stage.coordinator.userId],
    );
    expect(await asked(stage.lawyer)).toMatchObject({ received: 6 });
    for (const viewer of [administrator, partner]) {
      expect(await asked(viewer)).toBe(null);
      expect(await getRecord(viewer, { bodyId: stage.authorityId }, {})).toBe(null);
    }
    const officialId = await stage.insert('official', {
      organisation_id: stage.organisationId,
      authority_id: stage.authorityId,
      name: 'M. Orlov',
    });
    expect(await getRecord(stage.lawyer, { bodyId: stage.authorityId, officialId }, {})).toMatchObject({
      whole: null,
      wholeAllowed: false,
    });
  });

  it('is allowed and forbidden by an administrator who has just confirmed, between 3 and 100', async () => {
    const administrator = await stage.member(stage.organisationId, 'administrator');
    expect(await setSmallestGroup(stage.coordinator, 3)).toMatchObject({ ok: false });
    expect(await setSmallestGroup({ ...administrator, confirmedAt: null }, 3)).toMatchObject({
      error: { code: 'confirm.required' },
    });
    expect(await setSmallestGroup(administrator, 5)).toMatchObject({ ok: true });
    expect(await smallestGroup(administrator)).toBe(5);
    await expect(setSmallestGroup(administrator, 2)).rejects.toThrow();
    expect(await setSmallestGroup(administrator, null)).toMatchObject({ ok: true });
    expect(await smallestGroup(administrator)).toBe(null);
  });
});
