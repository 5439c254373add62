import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askForJudgement } from '#lib/inquiries/ask-for-judgement.ts';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { judgeReply } from '#lib/inquiries/judge-reply.ts';
import { recordMove } from '#lib/inquiries/record-move.ts';
import { unaskedOf } from '#lib/inquiries/unasked-of.ts';
import { judgementSchema } from '#lib/judgements/schema.ts';
import { checkTask } from '#lib/tasks/check-task.ts';
import { markTaskDone } from '#lib/tasks/mark-task-done.ts';
import { getToday } from '#lib/today/get-today.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let lawyer: Viewer;
let inquiryId: string;
let hopId: string;

const today = Temporal.Now.plainDateISO('UTC').toString();

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
  lawyer = await stage.member(stage.organisationId, 'lawyer');
  inquiryId = await stage.draft();
  dataOf(await stage.record(inquiryId, 'sent', { on: shiftDay(today, -30), channel: 'post' }));
  hopId = (await seen()).state.hops[0]?.id ?? '';
});

async function seen(viewer: Viewer = stage.anna) {
  const view = await getInquiry(viewer, inquiryId);
  if (!view) throw new Error('not seen');
  return view;
}

async function reply(by: Viewer = stage.anna, more: Record<string, unknown> = {}) {
  const { questions } = await seen();
  const fields = {
    hopId,
    replyKind: 'full',
    receivedOn: shiftDay(today, -1),
    language: 'ru',
    states: [{ text: 'He flew home.' }],
    answers: [{ questionId: questions[1]?.id, verdict: 'evaded' }],
    ...more,
  };
  return dataOf(await recordMove(by, inquiryId, entry('replied', fields))).moveId;
}

const waiting = async () => (await seen()).judgements;
const judged = (more: Record<string, unknown> = {}) =>
  judgementSchema.parse({ verdict: 'evasive', grounds: 'It says nothing of measures.', ...more });
async function judge(by: Viewer = lawyer, more: Record<string, unknown> = {}, version?: number, id?: string) {
  const row = (await waiting())[0];
  const target = { inquiryId, assessmentId: row?.id ?? '', version: version ?? row?.version ?? 0 };
  return judgeReply(by, target, judged(more), id);
}
/** The court, the one remedy of the law with a limit that nothing heals. */
const court = async () =>
  (await seen()).state.remedies.find(({ remedyId }) => remedyId === 'court')?.key ?? '';
async function withCourt(more: Record<string, unknown> = {}) {
  dataOf(await judge(lawyer, { remedies: [{ key: await court(), chosen: 'on', hard: 'on', ...more }] }));
  const step = (await waiting())[0]?.tasks.find(({ kind }) => kind === 'step');
  if (!step) throw new Error('no step');
  return step;
}
const deadlines = async (viewer: Viewer, query: Record<string, unknown> = {}) =>
  (await listDeadlines(viewer, deadlineFilterSchema.parse({ period: 'all', ...query }))).items;

describe('a reply waits for a lawyer', () => {
  it('from the moment it is logged, with a task within the days of the house, held by the case’s lawyer', async () => {
    await stage.assign(stage.caseId, lawyer.userId, 'lawyer');
    const moveId = await reply();
    const [row] = await waiting();
    expect(row).toMatchObject({
      subject: moveId,
      verdict: null,
      loggedBy: stage.anna.userId,
      voidedAt: null,
    });
    expect(row?.tasks).toEqual([
      expect.objectContaining({ kind: 'assessment', dueOn: shiftDay(today, 5), assigneeName: lawyer.name }),
    ]);
  });

  it('stands on Today and among the deadlines of lawyers, also of those not on the case, once each', async () => {
    await reply();
    const [row] = await waiting();
    expect((await getToday(lawyer)).judging).toEqual([
      expect.objectContaining({ assessmentId: row?.id, silence: false, dueOn: shiftDay(today, 5) }),
    ]);
    const view = await getToday(lawyer);
    expect([...view.week, ...view.tasks].filter(({ id }) => id === row?.tasks[0]?.id)).toEqual([]);
    expect((await deadlines(lawyer)).map(({ taskKind }) => taskKind)).toContain('assessment');
    expect((await getToday(stage.anna)).judging).toEqual([]);
  });

  it('is not held by the lawyer who logged it, and is not offered to them', async () => {
    await stage.assign(stage.caseId, lawyer.userId, 'lawyer');
    await reply(lawyer);
    expect((await waiting())[0]?.tasks[0]?.assigneeName).toBeNull();
    expect((await getToday(lawyer)).judging).toEqual([]);
    expect(await judge(lawyer)).toEqual({ ok: false, error: { code: 'assessment.four-eyes' } });
    const second = await stage.member(stage.organisationId, 'lawyer');
    expect((await judge(second)).ok).toBe(true);
  });

  it('may be judged by who logged it where the house wants no four eyes', async () => {
    await database.owner.query('update organisation set four_eyes = false where id = $1', [
      stage.organisationId,
    ]);
    await reply(lawyer);
    expect((await judge(lawyer)).ok).toBe(true);
  });

  it('is judged by lawyers only, and the database itself refuses others', async () => {
    await reply();
    expect(await judge(stage.anna)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const coordinator = await stage.member(stage.organisationId, 'coordinator');
    expect(await judge(coordinator)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const [row] = await waiting();
    const forged = (by: Viewer, as: Viewer) =>
      transaction(by, 'forged', (tx) =>
        tx.execute(`update assessment set verdict = 'sufficient', assessed_at = now(), assessed_by = '${as.userId}'
          where id = '${row?.id}'`),
      );
    await expect(forged(coordinator, coordinator)).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(forged(lawyer, coordinator)).rejects.toMatchObject({ cause: { code: '42501' } });
    const relogged = transaction(lawyer, 'forged', (tx) =>
      tx.execute(`update assessment set logged_by = '${coordinator.userId}' where id = '${row?.id}'`),
    );
    await expect(relogged).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('also when a partner logs it, who sees it wait and judges nothing', async () => {
    const elsewhere = await stage.organisation();
    const partner = await stage.member(elsewhere, 'lawyer');
    await stage.insert('case_grant', {
      case_id: stage.caseId,
      user_id: partner.userId,
      level: 'contribute',
      basis: 'reason',
      reason: 'They know the family',
      granted_by: stage.anna.userId,
      ends_at: new Date(Date.now() + 86_400_000),
    });
    await reply(partner);
    const [row] = (await seen(partner)).judgements;
    expect(row).toMatchObject({ loggedBy: partner.userId, verdict: null });
    expect(await judge(partner)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect((await judge(lawyer)).ok).toBe(true);
  });

  it('of a sealed case is there for its people alone', async () => {
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [stage.caseId]);
    await reply();
    expect((await getToday(lawyer)).judging).toEqual([]);
    expect(await judge(lawyer)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await stage.assign(stage.caseId, lawyer.userId, 'lawyer');
    expect((await judge(lawyer)).ok).toBe(true);
  });
});

describe('a judgement', () => {
  beforeEach(() => reply());

  it('is kept with its grounds, ends the waiting, and acts once when it is sent twice', async () => {
    const request = randomUUID();
    const steps = [{ title: 'Ask the relatives', dueOn: shiftDay(today, 9) }];
    dataOf(await judge(lawyer, { steps }, undefined, request));
    dataOf(await judge(lawyer, { steps }, 1, request));
    const [row] = await waiting();
    expect(row).toMatchObject({
      verdict: 'evasive',
      grounds: 'It says nothing of measures.',
      assessedBy: lawyer.userId,
    });
    expect(row?.tasks.map(({ kind, title }) => [kind, title])).toEqual([
      ['assessment', ''],
      ['step', 'Ask the relatives'],
    ]);
    expect(row?.tasks[0]).toMatchObject({ doneBy: lawyer.userId });
    expect((await getToday(lawyer)).judging).toEqual([]);
  });

  it('that comes too late is refused; judging anew leaves the earlier one on the record', async () => {
    const [before] = await waiting();
    dataOf(await judge());
    const second = await stage.member(stage.organisationId, 'lawyer');
    expect(await judge(second, { verdict: 'refusal' }, before?.version)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect((await waiting())[0]).toMatchObject({ verdict: 'evasive' });
    dataOf(await judge(second, { verdict: 'refusal' }));
    expect((await waiting())[0]).toMatchObject({ verdict: 'refusal', assessedBy: second.userId });
    const told = await stage.rows(
      `select before->>'verdict' as before, after->>'verdict' as after from audit_entry
       where subject = 'assessment' and subject_id = $1 and operation = 'update' order by id`,
      before?.id,
    );
    expect(told).toEqual([
      { before: null, after: 'evasive' },
      { before: 'evasive', after: 'refusal' },
    ]);
  });

  it('makes the court our obligation, with the law’s days and not listed twice', async () => {
    expect(
      (await deadlines(lawyer, { scope: 'organisation', whose: 'ours' })).map(({ step }) => step),
    ).toContain('court');
    const step = await withCourt();
    const remedy = (await seen()).state.remedies.find(({ key }) => key === step.remedyKey);
    expect(step).toMatchObject({ hard: true, dueOn: remedy?.limitSafe, dueExpected: remedy?.limitExpected });
    const items = await deadlines(lawyer, { scope: 'organisation', whose: 'ours' });
    expect(
      items.filter(({ step: one }) => one === 'court').map(({ kind, taskKind }) => [kind, taskKind]),
    ).toEqual([['task', 'step']]);
  });

  it('asks for a day where the law sets none, and takes no remedy that is not open', async () => {
    const open = (await seen()).state.remedies.find(({ limitSafe }) => !limitSafe);
    expect(open).toBeDefined();
    expect(await judge(lawyer, { remedies: [{ key: open?.key, chosen: 'on' }] })).toEqual({
      ok: false,
      error: { code: 'required', field: 'remedies.0.dueOn' },
    });
    expect(
      await judge(lawyer, { remedies: [{ key: `${hopId}:court:${randomUUID()}`, chosen: 'on' }] }),
    ).toEqual({
      ok: false,
      error: { code: 'choice.invalid', field: 'remedies.0.chosen' },
    });
    expect((await waiting())[0]).toMatchObject({ verdict: null });
  });

  it('follows the reply when its day is corrected, on the record', async () => {
    const step = await withCourt();
    const [{ subject = '' } = {}] = await waiting();
    const fields = {
      hopId,
      replyKind: 'full',
      receivedOn: shiftDay(today, -11),
      states: [],
      answers: await evaded(),
    };
    dataOf(
      await correctMove(stage.anna, inquiryId, {
        moveId: subject,
        entry: entry('replied', fields),
        note: '',
      }),
    );
    const moved = (await waiting())[0]?.tasks.find(({ kind }) => kind === 'step');
    const remedy = (await seen()).state.remedies.find(({ key }) => key === step.remedyKey);
    expect(moved?.dueOn).toBe(remedy?.limitSafe);
    expect((moved?.dueOn ?? '') < (step.dueOn ?? '')).toBe(true);
    const told = await stage.rows(
      `select before->>'due_on' as before, after->>'due_on' as after from audit_entry
       where subject = 'task' and subject_id = $1 and operation = 'update'`,
      step.id,
    );
    expect(told).toEqual([{ before: step.dueOn, after: moved?.dueOn }]);
  });

  it('falls away with the reply, its steps told and no longer owed, and comes back with it', async () => {
    const step = await withCourt();
    const [{ subject = '' } = {}] = await waiting();
    const { moveId } = dataOf(
      await correctMove(stage.anna, inquiryId, { moveId: subject, entry: null, note: 'Another case' }),
    );
    expect((await waiting())[0]?.voidedAt).not.toBeNull();
    expect((await waiting())[0]?.tasks.map(({ id }) => id)).toContain(step.id);
    expect((await deadlines(lawyer, { scope: 'organisation' })).map(({ id }) => id)).not.toContain(step.id);
    expect(await judge()).toEqual({ ok: false, error: { code: 'assessment.void' } });
    dataOf(await correctMove(stage.anna, inquiryId, { moveId, entry: null, note: '' }));
    expect((await waiting())[0]).toMatchObject({ voidedAt: null, verdict: 'evasive' });
    expect((await deadlines(lawyer, { scope: 'organisation' })).map(({ id }) => id)).toContain(step.id);
  });
});

async function evaded() {
  return [{ questionId: (await seen()).questions[1]?.id, verdict: 'evaded' }];
}

describe('a step that nothing heals', () => {
  beforeEach(() => reply());

  it('is done by one, checked by another, and owed until then', async () => {
    const step = await withCourt();
    expect(await checkTask(lawyer, stage.caseId, step.id)).toMatchObject({
      error: { code: 'task.not-done' },
    });
    dataOf(await markTaskDone(stage.anna, stage.caseId, step.id, true));
    expect(await deadlines(lawyer, { scope: 'organisation' })).toContainEqual(
      expect.objectContaining({ id: step.id, unchecked: true }),
    );
    expect(await checkTask(stage.anna, stage.caseId, step.id)).toMatchObject({
      error: { code: 'task.own-check' },
    });
    dataOf(await checkTask(lawyer, stage.caseId, step.id));
    dataOf(await checkTask(lawyer, stage.caseId, step.id));
    expect((await deadlines(lawyer, { scope: 'organisation' })).map(({ id }) => id)).not.toContain(step.id);
    const [row] = await waiting();
    expect(row?.tasks.find(({ id }) => id === step.id)).toMatchObject({
      doneBy: stage.anna.userId,
      checkedByName: lawyer.name,
    });
  });

  it('is done when the complaint is recorded, and open again when that was a mistake', async () => {
    const step = await withCourt();
    const complaint = { hopId, remedyId: 'court', on: today };
    const { moveId } = dataOf(await stage.record(inquiryId, 'complained', complaint));
    const stored = async () => (await waiting())[0]?.tasks.find(({ id }) => id === step.id);
    expect(await stored()).toMatchObject({ doneBy: stage.anna.userId, checkedAt: null });
    dataOf(await correctMove(stage.anna, inquiryId, { moveId, entry: null, note: 'It was another inquiry' }));
    expect(await stored()).toMatchObject({ doneBy: null, doneAt: null });
  });

  it('reminds two weeks before as well, and of the limit no second time', async () => {
    const step = await withCourt({ assigneeId: lawyer.userId });
    const due = step.dueOn ?? '';
    const reminded = () =>
      stage.rows(
        `select r.days_before as before, r.task_id is not null as task from reminder r
         left join obligation o on o.id = r.obligation_id
         where r.due_on = $1 and r.case_id = $2 and (r.task_id = $3 or o.step = 'court') order by 1 desc`,
        due,
        stage.caseId,
        step.id,
      );
    await database.owner.query('select access.plan_reminders($1, $2)', [
      stage.organisationId,
      shiftDay(due, -15),
    ]);
    await database.owner.query('delete from reminder where case_id = $1', [stage.caseId]);
    await database.owner.query('select access.plan_reminders($1, $2)', [
      stage.organisationId,
      shiftDay(due, -14),
    ]);
    expect(await reminded()).toEqual([{ before: 14, task: true }]);
    await database.owner.query('select access.plan_reminders($1, $2)', [
      stage.organisationId,
      shiftDay(due, 1),
    ]);
    expect((await reminded()).map(({ before, task }) => [before, task])).toEqual(
      [14, 7, 3, 1, 0, -1].map((before) => [before, true]),
    );
  });
});

describe('a silence', () => {
  it('is put before a lawyer by somebody’s act, judged by another, and over when the reply comes', async () => {
    const other = await stage.draft();
    const inquiry = inquiryId;
    inquiryId = other;
    dataOf(await stage.record(other, 'sent', { on: shiftDay(today, -120), channel: 'post' }));
    hopId = (await seen()).state.hops[0]?.id ?? '';
    const unasked = unaskedOf(await seen());
    expect(unasked).toEqual([`${hopId}:reply`]);
    expect(await askForJudgement(stage.anna, inquiry, unasked[0] ?? '')).toEqual({
      ok: false,
      error: { code: 'assessment.nothing' },
    });
    const { assessmentId } = dataOf(await askForJudgement(stage.anna, other, unasked[0] ?? ''));
    expect(dataOf(await askForJudgement(stage.anna, other, unasked[0] ?? ''))).toEqual({ assessmentId });
    expect(unaskedOf(await seen())).toEqual([]);
    expect((await getToday(lawyer)).judging).toEqual([
      expect.objectContaining({ assessmentId, silence: true }),
    ]);
    dataOf(await judge(lawyer, { verdict: 'silence' }));
    await reply();
    const rows = await waiting();
    expect(rows.find(({ id }) => id === assessmentId)).toMatchObject({ verdict: 'silence' });
    expect(rows.find(({ id }) => id === assessmentId)?.voidedAt).not.toBeNull();
    expect(rows.filter(({ voidedAt }) => !voidedAt)).toHaveLength(1);
  });
});
