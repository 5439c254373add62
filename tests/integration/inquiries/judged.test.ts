import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { getToday } from '#lib/today/get-today.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry } from './inquiry-stage.ts';
import { type JudgementDesk, judgementDesk, today } from './judgement-desk.ts';

let database: TestDatabase;
let desk: JudgementDesk;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  desk = await judgementDesk(database.owner);
});

describe('a judgement', () => {
  beforeEach(() => desk.reply());

  it('is kept with its grounds, ends the waiting, and acts once when it is sent twice', async () => {
    const request = randomUUID();
    const steps = [{ title: 'Ask the relatives', dueOn: shiftDay(today, 9) }];
    dataOf(await desk.judge(desk.lawyer, { steps }, undefined, request));
    dataOf(await desk.judge(desk.lawyer, { steps }, 1, request));
    const [row] = await desk.waiting();
    expect(row).toMatchObject({
      verdict: 'evasive',
      grounds: 'It says nothing of measures.',
      assessedBy: desk.lawyer.userId,
    });
    expect(row?.tasks.map(({ kind, title }) => [kind, title])).toEqual([
      ['assessment', ''],
      ['step', 'Ask the relatives'],
    ]);
    expect(row?.tasks[0]).toMatchObject({ doneBy: desk.lawyer.userId });
    expect((await getToday(desk.lawyer)).judging).toEqual([]);
  });

  it('that comes too late is refused; judging anew leaves the earlier one on the record', async () => {
    const [before] = await desk.waiting();
    dataOf(await desk.judge());
    const second = await desk.stage.member(desk.stage.organisationId, 'lawyer');
    expect(await desk.judge(second, { verdict: 'refusal' }, before?.version)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect((await desk.waiting())[0]).toMatchObject({ verdict: 'evasive' });
    dataOf(await desk.judge(second, { verdict: 'refusal' }));
    expect((await desk.waiting())[0]).toMatchObject({ verdict: 'refusal', assessedBy: second.userId });
    const told = await desk.stage.rows(
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
      (await desk.deadlines(desk.lawyer, { scope: 'organisation', whose: 'ours' })).map(({ step }) => step),
    ).toContain('court');
    const step = await desk.withCourt();
    const remedy = (await desk.seen()).state.remedies.find(({ key }) => key === step.remedyKey);
    expect(step).toMatchObject({ hard: true, dueOn: remedy?.limitSafe, dueExpected: remedy?.limitExpected });
    const items = await desk.deadlines(desk.lawyer, { scope: 'organisation', whose: 'ours' });
    expect(
      items.filter(({ step: one }) => one === 'court').map(({ kind, taskKind }) => [kind, taskKind]),
    ).toEqual([['task', 'step']]);
  });

  it('asks for a day where the law sets none, and takes no remedy that is not open', async () => {
    const open = (await desk.seen()).state.remedies.find(({ limitSafe }) => !limitSafe);
    expect(open).toBeDefined();
    expect(await desk.judge(desk.lawyer, { remedies: [{ key: open?.key, chosen: 'on' }] })).toEqual({
      ok: false,
      error: { code: 'required', field: 'remedies.0.dueOn' },
    });
    expect(
      await desk.judge(desk.lawyer, {
        remedies: [{ key: `${desk.hopId}:court:${randomUUID()}`, chosen: 'on' }],
      }),
    ).toEqual({
      ok: false,
      error: { code: 'choice.invalid', field: 'remedies.0.chosen' },
    });
    expect((await desk.waiting())[0]).toMatchObject({ verdict: null });
  });

  it('follows the reply when its day is corrected, on the record', async () => {
    const step = await desk.withCourt();
    const [{ subject = '' } = {}] = await desk.waiting();
    const fields = {
      hopId: desk.hopId,
      replyKind: 'full',
      receivedOn: shiftDay(today, -11),
      states: [],
      answers: await desk.evaded(),
    };
    dataOf(
      await correctMove(desk.stage.anna, desk.inquiryId, {
        moveId: subject,
        entry: entry('replied', fields),
        note: '',
      }),
    );
    const moved = (await desk.waiting())[0]?.tasks.find(({ kind }) => kind === 'step');
    const remedy = (await desk.seen()).state.remedies.find(({ key }) => key === step.remedyKey);
    expect(moved?.dueOn).toBe(remedy?.limitSafe);
    expect((moved?.dueOn ?? '') < (step.dueOn ?? '')).toBe(true);
    const told = await desk.stage.rows(
      `select before->>'due_on' as before, after->>'due_on' as after from audit_entry
       where subject = 'task' and subject_id = $1 and operation = 'update'`,
      step.id,
    );
    expect(told).toEqual([{ before: step.dueOn, after: moved?.dueOn }]);
  });

  it('falls away with the reply, its steps told and no longer owed, and comes back with it', async () => {
    const step = await desk.withCourt();
    const [{ subject = '' } = {}] = await desk.waiting();
    const { moveId } = dataOf(
      await correctMove(desk.stage.anna, desk.inquiryId, {
        moveId: subject,
        entry: null,
        note: 'Another case',
      }),
    );
    expect((await desk.waiting())[0]?.voidedAt).not.toBeNull();
    expect((await desk.waiting())[0]?.tasks.map(({ id }) => id)).toContain(step.id);
    expect((await desk.deadlines(desk.lawyer, { scope: 'organisation' })).map(({ id }) => id)).not.toContain(
      step.id,
    );
    expect(await desk.judge()).toEqual({ ok: false, error: { code: 'assessment.void' } });
    dataOf(await correctMove(desk.stage.anna, desk.inquiryId, { moveId, entry: null, note: '' }));
    expect((await desk.waiting())[0]).toMatchObject({ voidedAt: null, verdict: 'evasive' });
    expect((await desk.deadlines(desk.lawyer, { scope: 'organisation' })).map(({ id }) => id)).toContain(
      step.id,
    );
  });
});
