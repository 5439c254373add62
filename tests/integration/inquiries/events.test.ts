import { afterAll, beforeAll, expect, it } from 'vitest';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = await inquiryStage(database.owner);
});
afterAll(() => database?.close());

const owed = (id: string) =>
  stage.rows(
    `select owner, step, hop_id, due_expected::text, due_on::text, state from obligation where inquiry_id = $1`,
    id,
  );

it('a final decision that was served starts the four months to Strasbourg before anything is sent', async () => {
  const id = await stage.draft(stage.anna, { regimeId: 'echr' });
  expect(await owed(id)).toEqual([]);
  const served = { event: 'final-decision-served', on: '31.10.2025' };
  const { moveId } = dataOf(await stage.record(id, 'event', served));
  const application = { owner: 'ours', step: 'application', hop_id: null, state: 'open' };
  // 28 February 2026 is a Saturday that does not move; kept on the Friday before.
  expect(await owed(id)).toEqual([{ ...application, due_expected: '2026-02-28', due_on: '2026-02-27' }]);

  const put = entry('event', { ...served, on: '01.11.2025' });
  dataOf(await correctMove(stage.anna, id, { moveId, entry: put, note: '' }));
  expect(await owed(id)).toMatchObject([{ due_expected: '2026-03-01', due_on: '2026-02-27' }]);
  expect((await getInquiry(stage.anna, id))?.state.obligations).toHaveLength(1);
});
