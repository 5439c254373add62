import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editCase } from '#lib/cases/edit-case.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { checkTask } from '#lib/tasks/check-task.ts';
import { markTaskDone } from '#lib/tasks/mark-task-done.ts';
import { getToday } from '#lib/today/get-today.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry } from './inquiry-stage.ts';
import { type JudgementDesk, judgementDesk, today } from './judgement-desk.ts';

const committee = 'procedure:un-hrc-op1';
const specials = 'procedure:un-sp';

let database: TestDatabase;
let desk: JudgementDesk;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  desk = await judgementDesk(database.owner);
  await desk.reply();
});

const event = async (name: string, on: string) =>
  dataOf(await desk.stage.record(desk.inquiryId, 'event', { event: name, on })).moveId;
const choose = (...procedures: Record<string, unknown>[]) =>
  desk.judge(desk.lawyer, { procedures: procedures.map((one) => ({ chosen: 'on', ...one })) });
const days = async (key: string) => {
  const step = await desk.stepOf(key);
  return step && { dueOn: step.dueOn, dueExpected: step.dueExpected };
};

/** Puts a text of the committee's rules in effect in an organisation that leaves one year instead of five. */
async function oneYear(organisationId: string, userId: string) {
  const text = structuredClone(findShippedRegime('un-hrc-op1'));
  const window = text?.versions[0]?.filing?.windows.find(({ id }) => id === 'after-exhaustion');
  if (!window?.closes) throw new Error('the rules have changed');
  window.closes.length = 1;
  await desk.stage.insert('law', {
    ...{ organisation_id: organisationId, regime_id: 'un-hrc-op1', number: 1, origin: 'own' },
    ...{ state: 'in-effect', shipped_digest: '', content: JSON.stringify(text) },
    ...{ created_by: userId, effective_at: new Date(), effective_by: userId },
  });
}

describe('a procedure outside, chosen in a judgement', () => {
  it('CCPR/C/3 r. 99(c): becomes our step, five years from exhaustion, to the day', async () => {
    await event('exhausted', '2026-03-02');
    dataOf(await choose({ key: committee, hard: 'on', assigneeId: desk.lawyer.userId }));
    // 2 March 2031 is a Sunday; the safe day is the Friday before.
    expect(await desk.stepOf(committee)).toMatchObject({
      ...{ kind: 'step', title: '', hard: true, assigneeName: desk.lawyer.name },
      ...{ dueOn: '2031-02-28', dueExpected: '2031-03-02' },
    });
    const items = await desk.deadlines(desk.lawyer, { scope: 'organisation', whose: 'ours' });
    expect(items.filter(({ step }) => step === committee)).toEqual([
      expect.objectContaining({ kind: 'task', taskKind: 'step', dueOn: '2031-02-28' }),
    ]);
    expect((await getToday(desk.lawyer)).tasks.map(({ step }) => step)).toContain(committee);
  });

  it('is done by one and checked by another where nothing heals it', async () => {
    await event('exhausted', '2026-03-02');
    dataOf(await choose({ key: committee, hard: 'on' }));
    const id = (await desk.stepOf(committee))?.id ?? '';
    dataOf(await markTaskDone(desk.stage.anna, desk.stage.caseId, id, true));
    expect(await checkTask(desk.stage.anna, desk.stage.caseId, id)).toMatchObject({
      error: { code: 'task.own-check' },
    });
    dataOf(await checkTask(desk.lawyer, desk.stage.caseId, id));
    expect(await desk.stepOf(committee)).toMatchObject({ checkedByName: desk.lawyer.name });
  });

  it('takes the day that the lawyer sets where its rules set none, and asks for it', async () => {
    expect(await choose({ key: specials })).toEqual({
      ok: false,
      error: { code: 'required', field: 'procedures.0.dueOn' },
    });
    dataOf(await choose({ key: specials, dueOn: shiftDay(today, 20) }));
    expect(await days(specials)).toEqual({ dueOn: shiftDay(today, 20), dueExpected: null });
  });

  it('is refused when it is closed, may only be open, or is none, and nothing is judged', async () => {
    const refused = { ok: false, error: { code: 'choice.invalid', field: 'procedures.0.chosen' } };
    // Without an exhausted remedy nobody knows the committee's day.
    expect(await choose({ key: committee, dueOn: today })).toEqual(refused);
    // Russia was no longer bound by the Convention when it happened.
    await event('happened', '2023-10-20');
    expect(await choose({ key: 'procedure:echr', dueOn: today })).toEqual(refused);
    expect(await choose({ key: 'procedure:ru-59fz', dueOn: today })).toEqual(refused);
    expect(await choose({ key: await desk.court(), dueOn: today })).toEqual(refused);
    expect((await desk.waiting())[0]).toMatchObject({ verdict: null });
  });

  it('is chosen once for an inquiry, by whichever judgement', async () => {
    const set = { key: specials, dueOn: shiftDay(today, 20) };
    dataOf(await choose(set));
    dataOf(await choose({ ...set, dueOn: shiftDay(today, 30) }));
    const chosen = (await desk.waiting()).flatMap(({ tasks }) => tasks);
    expect(chosen.filter(({ remedyKey }) => remedyKey === specials)).toHaveLength(1);
    expect(await days(specials)).toMatchObject({ dueOn: set.dueOn });
  });

  it('is counted by the law texts of the case’s own organisation, and by no other’s', async () => {
    const elsewhere = await desk.stage.organisation();
    const stranger = await desk.stage.member(elsewhere, 'lawyer');
    await oneYear(elsewhere, stranger.userId);
    await event('exhausted', '2026-03-02');
    dataOf(await choose({ key: committee }));
    expect(await days(committee)).toEqual({ dueOn: '2031-02-28', dueExpected: '2031-03-02' });
    await oneYear(desk.stage.organisationId, desk.lawyer.userId);
    await desk.stage.record(desk.inquiryId, 'event', { event: 'new-facts', on: '2026-11-02' });
    expect(await days(committee)).toEqual({ dueOn: '2027-03-02', dueExpected: '2027-03-02' });
  });
});

describe('the day of a step outside', () => {
  it('follows the fact that it runs from, until the step is done', async () => {
    const moveId = await event('exhausted', '2026-03-02');
    dataOf(await choose({ key: committee }));
    const correct = async (on: string) =>
      dataOf(
        await correctMove(desk.stage.anna, desk.inquiryId, {
          ...{ moveId, note: '' },
          entry: entry('event', { event: 'exhausted', on }),
        }),
      );
    await correct('2026-04-01');
    expect(await days(committee)).toEqual({ dueOn: '2031-04-01', dueExpected: '2031-04-01' });
    const id = (await desk.stepOf(committee))?.id ?? '';
    const told = await desk.stage.rows(
      `select before->>'due_on' as before, after->>'due_on' as after from audit_entry
       where subject = 'task' and subject_id = $1 and operation = 'update'`,
      id,
    );
    expect(told).toEqual([{ before: '2031-02-28', after: '2031-04-01' }]);
  });

  it('follows the day of the facts that the case bears', async () => {
    const happened = shiftDay(today, -20);
    const bear = async (on: string) => {
      const [row] = await desk.stage.rows('select * from case_file where id = $1', desk.stage.caseId);
      const { title, summary, kinds, urgency, place } = row;
      const details = { title, summary, kinds, urgency, place, titleLang: row.title_lang };
      const states = { hostState: row.host_state, originState: row.origin_state };
      const edited = { version: row.version, happened: on, ...details, ...states };
      dataOf(await editCase(desk.stage.anna, desk.stage.caseId, edited as never));
    };
    await bear(happened);
    const urgent = 'procedure:un-wgeid-urgent';
    dataOf(await choose({ key: urgent }));
    const plus = (on: string) => Temporal.PlainDate.from(on).add({ months: 3 }).toString();
    expect(await days(urgent)).toMatchObject({ dueExpected: plus(happened) });
    await bear(shiftDay(today, -10));
    expect(await days(urgent)).toMatchObject({ dueExpected: plus(shiftDay(today, -10)) });
  });

  it('stays as it was when the step is done', async () => {
    const moveId = await event('exhausted', '2026-03-02');
    dataOf(await choose({ key: committee }));
    const id = (await desk.stepOf(committee))?.id ?? '';
    dataOf(await markTaskDone(desk.stage.anna, desk.stage.caseId, id, true));
    dataOf(
      await correctMove(desk.stage.anna, desk.inquiryId, {
        ...{ moveId, note: '' },
        entry: entry('event', { event: 'exhausted', on: '2026-04-01' }),
      }),
    );
    expect(await days(committee)).toMatchObject({ dueOn: '2031-02-28' });
  });
});
