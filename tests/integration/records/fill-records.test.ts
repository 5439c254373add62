import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillHopRecords } from '#lib/inquiries/fill-hop-records.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, inquiryStage } from '../inquiries/inquiry-stage.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

const kept = async () =>
  (await database.owner.query('select * from hop_record order by inquiry_id, hop_id')).rows;

it('inquiries from before records were kept are counted in, once', async () => {
  const stage = await inquiryStage(database.owner);
  for (let each = 0; each < 3; each += 1) {
    const id = await stage.draft();
    dataOf(await stage.record(id, 'sent', { on: '01.11.2021', channel: 'unknown' }));
    const hopId = (await getInquiry(stage.anna, id))?.state.hops[0]?.id;
    const recipients = [{ authorityId: stage.ministry }];
    dataOf(await stage.record(id, 'forwarded', { hopId, scope: 'whole', recipients, dayUnknown: 'on' }));
  }
  await stage.draft();
  const before = await kept();
  expect(before).toHaveLength(6);
  const obligations = `select key, state, due_on, updated_at from obligation order by inquiry_id, key`;
  const owed = (await database.owner.query(obligations)).rows;

  await database.owner.query('delete from hop_record');
  expect(await fillHopRecords(database.ownerUrl, () => true)).toBe(0);
  expect(await fillHopRecords(database.ownerUrl)).toBe(3);
  expect(await kept()).toEqual(before);
  expect(await fillHopRecords(database.ownerUrl)).toBe(0);
  // Nothing else was touched.
  expect((await database.owner.query(obligations)).rows).toEqual(owed);
});
