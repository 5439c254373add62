import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { recomputeInquiry } from '#lib/inquiries/recompute-inquiry.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let inquiryId = '';

type Row = Record<string, unknown>;

const stored = () =>
  stage.rows(
    `select key, due_on::text, xmin::text from obligation where inquiry_id = $1
    union all select hop_id::text, due_on::text, xmin::text from hop_record where inquiry_id = $1 order by key`,
    inquiryId,
  );

const duty = async () =>
  (await stage.rows('select to_jsonb(o) as row from obligation o where inquiry_id = $1', inquiryId))[0]
    ?.row as Row;

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
function save(userId: string, obligations: Row[], arrivals: Row[] = [], toJudge: string | null = null) {
  return transaction(userId, 'test', (tx) =>
    tx.execute(sql`select access.save_derived(${inquiryId}, ${stage.caseId}, ${stage.organisationId},
      ${JSON.stringify({ status: 'closed' })}, ${JSON.stringify(obligations)}, ${JSON.stringify(arrivals)}, '{}',
      ${toJudge}, '2026-01-01')`),
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

  it('lets them add no duty, no arrival and nothing to be judged', async () => {
    const stranger = await stage.member(await stage.organisation(), 'caseworker');
    const added = { ...(await duty()), key: 'invented' };
    await expect(save(stranger.userId, [added])).rejects.toThrow('42501');
    const [arrival] = await stage.rows(
      'select to_jsonb(h) as row from hop_record h where inquiry_id = $1',
      inquiryId,
    );
    const invented = { ...(arrival?.row as Row), hop_id: stranger.userId };
    await expect(save(stranger.userId, [], [invented])).rejects.toThrow('42501');
    await expect(save(stranger.userId, [], [], String(added.key))).rejects.toThrow('42501');
  });
});

describe('the next date of a case', () => {
  const nextDue = async () =>
    (await stage.rows('select next_due::text as on from case_file where id = $1', stage.caseId))[0]?.on;
  const addTask = (dueOn: string, doneAt: string | null = null) =>
    stage.rows(
      `insert into task (case_id, organisation_id, title, due_on, done_at, created_by)
      values ($1, $2, 'Ask', $3, $4, $5)`,
      ...[stage.caseId, stage.organisationId, dueOn, doneAt, stage.anna.userId],
    );

  it('is brought forward by what is new and due earlier, and by nothing else', async () => {
    const before = await nextDue();
    expect(before).toBe('2021-12-13');
    await addTask('2031-01-01');
    await addTask('2001-01-01', '2001-01-01');
    expect(await nextDue()).toBe(before);
    await addTask('2020-02-29');
    expect(await nextDue()).toBe('2020-02-29');
    await stage.rows('update task set done_at = now() where case_id = $1 and done_at is null', stage.caseId);
    expect(await nextDue()).toBe(before);
  });
});
