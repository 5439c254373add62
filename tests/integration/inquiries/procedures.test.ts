import { afterAll, beforeAll, expect, it } from 'vitest';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { listProcedures } from '#lib/inquiries/list-procedures.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = await inquiryStage(database.owner);
});
afterAll(() => database?.close());

async function offers(id: string) {
  const inquiry = await getInquiry(stage.anna, id);
  if (!inquiry) throw new Error('no inquiry');
  const listed = await listProcedures(stage.anna, inquiry);
  return Object.fromEntries(listed.map((offer) => [offer.regimeId, offer]));
}

it('says which courts and bodies outside are open for the facts of a case, and why others are not', async () => {
  const id = await stage.draft(stage.anna, { regimeId: 'ru-59fz' });
  await database.owner.query(
    `update case_file set happened_edtf = '2021-10-20' where id = (select case_id from inquiry where id = $1)`,
    [id],
  );
  const before = await offers(id);
  // The facts are older than the day on which Russia left the Convention; filing today is not.
  expect(before['echr-r39']).toMatchObject({ state: 'closed', reason: { code: 'treaty-gate' } });
  // Three months after 20 October 2021.
  expect(before['un-wgeid-urgent']).toMatchObject({
    state: 'closed',
    reason: { code: 'window-over', on: '2022-01-20' },
  });
  expect(before['un-wgeid-standard']).toMatchObject({ state: 'open', opensOn: '2022-01-21' });
  expect(before.echr).toMatchObject({ state: 'unknown', reason: { code: 'event-unknown' } });
  expect(before).not.toHaveProperty('ru-59fz');
});

it('takes the day recorded on the inquiry before that of the case', async () => {
  const id = await stage.draft(stage.anna, { regimeId: 'ru-59fz' });
  dataOf(await stage.record(id, 'event', { event: 'happened', on: '20.10.2023' }));
  expect((await offers(id))['un-wgeid-urgent']).toMatchObject({
    state: 'closed',
    reason: { code: 'window-over', on: '2024-01-20' },
  });
  // Russia was bound no longer when it happened.
  expect((await offers(id)).echr).toMatchObject({ state: 'closed', reason: { code: 'treaty-gate' } });
});
