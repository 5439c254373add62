import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { recomputeInquiry } from '#lib/inquiries/recompute-inquiry.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let inquiryId = '';

const stored = () =>
  stage.rows(
    'select key, due_on::text, xmin::text from obligation where inquiry_id = $1 order by key',
    inquiryId,
  );

beforeAll(async () => {
  database = await openTestDatabase();
  stage = await inquiryStage(database.owner);
  inquiryId = await stage.draft();
  await stage.record(inquiryId, 'sent', { on: '01.11.2021', channel: 'post' });
});
afterAll(async () => {
  await database?.close();
});

/** The statement that the verbs end with, sent by somebody on their own. */
function save(userId: string, obligations: Record<string, unknown>[]) {
  return transaction(userId, 'test', (tx) =>
    tx.execute(sql`select access.save_derived(${inquiryId}, ${stage.caseId}, ${stage.organisationId},
      ${JSON.stringify({ status: 'closed' })}, ${JSON.stringify(obligations)}, '2026-01-01')`),
  );
}

describe('storing what was derived', () => {
  it('leaves alone what did not change', async () => {
    const before = await stored();
    expect(before.length).toBeGreaterThan(0);
    await recomputeInquiry(stage.anna, inquiryId);
    expect(await stored()).toEqual(before);
  });

  it('takes nothing away and closes nothing for somebody of another organisation', async () => {
    const before = await stored();
    const stranger = await stage.member(await stage.organisation(), 'coordinator');
    await save(stranger.userId, []);
    expect(await stored()).toEqual(before);
    expect(await stage.rows('select status from inquiry where id = $1', inquiryId)).toEqual([
      { status: 'awaiting-reply' },
    ]);
  });

  it('lets them add no duty', async () => {
    const stranger = await stage.member(await stage.organisation(), 'caseworker');
    const [row] = await stage.rows(
      'select to_jsonb(o) as duty from obligation o where inquiry_id = $1',
      inquiryId,
    );
    await expect(save(stranger.userId, [{ ...row?.duty, key: 'invented' }])).rejects.toThrow('42501');
  });
});
