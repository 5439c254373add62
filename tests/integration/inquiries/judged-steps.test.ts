import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { checkTask } from '#lib/tasks/check-task.ts';
import { markTaskDone } from '#lib/tasks/mark-task-done.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf } from './inquiry-stage.ts';
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

describe('a step that nothing heals', () => {
  beforeEach(() => desk.reply());

  it('is done by one, checked by another, and owed until then', async () => {
    const step = await desk.withCourt();
    expect(await checkTask(desk.lawyer, desk.stage.caseId, step.id)).toMatchObject({
      error: { code: 'task.not-done' },
    });
    dataOf(await markTaskDone(desk.stage.anna, desk.stage.caseId, step.id, true));
    expect(await desk.deadlines(desk.lawyer, { scope: 'organisation' })).toContainEqual(
      expect.objectContaining({ id: step.id, unchecked: true }),
    );
    expect(await checkTask(desk.stage.anna, desk.stage.caseId, step.id)).toMatchObject({
      error: { code: 'task.own-check' },
    });
    dataOf(await checkTask(desk.lawyer, desk.stage.caseId, step.id));
    dataOf(await checkTask(desk.lawyer, desk.stage.caseId, step.id));
    expect((await desk.deadlines(desk.lawyer, { scope: 'organisation' })).map(({ id }) => id)).not.toContain(
      step.id,
    );
    const [row] = await desk.waiting();
    expect(row?.tasks.find(({ id }) => id === step.id)).toMatchObject({
      doneBy: desk.stage.anna.userId,
      checkedByName: desk.lawyer.name,
    });
  });

  it('is done when the complaint is recorded, and open again when that was a mistake', async () => {
    const step = await desk.withCourt();
    const complaint = { hopId: desk.hopId, remedyId: 'court', on: today };
    const { moveId } = dataOf(await desk.stage.record(desk.inquiryId, 'complained', complaint));
    const stored = async () => (await desk.waiting())[0]?.tasks.find(({ id }) => id === step.id);
    expect(await stored()).toMatchObject({ doneBy: desk.stage.anna.userId, checkedAt: null });
    dataOf(
      await correctMove(desk.stage.anna, desk.inquiryId, {
        moveId,
        entry: null,
        note: 'It was another inquiry',
      }),
    );
    expect(await stored()).toMatchObject({ doneBy: null, doneAt: null });
  });

  it('reminds two weeks before as well, and of the limit no second time', async () => {
    const step = await desk.withCourt({ assigneeId: desk.lawyer.userId });
    const due = step.dueOn ?? '';
    const reminded = () =>
      desk.stage.rows(
        `select r.days_before as before, r.task_id is not null as task from reminder r
         left join obligation o on o.id = r.obligation_id
         where r.due_on = $1 and r.case_id = $2 and (r.task_id = $3 or o.step = 'court') order by 1 desc`,
        due,
        desk.stage.caseId,
        step.id,
      );
    await database.owner.query('select access.plan_reminders($1, $2)', [
      desk.stage.organisationId,
      shiftDay(due, -15),
    ]);
    await database.owner.query('delete from reminder where case_id = $1', [desk.stage.caseId]);
    await database.owner.query('select access.plan_reminders($1, $2)', [
      desk.stage.organisationId,
      shiftDay(due, -14),
    ]);
    expect(await reminded()).toEqual([{ before: 14, task: true }]);
    await database.owner.query('select access.plan_reminders($1, $2)', [
      desk.stage.organisationId,
      shiftDay(due, 1),
    ]);
    expect((await reminded()).map(({ before, task }) => [before, task])).toEqual(
      [14, 7, 3, 1, 0, -1].map((before) => [before, true]),
    );
  });
});
