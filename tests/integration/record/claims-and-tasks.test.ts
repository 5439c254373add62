import { beforeAll, describe, expect, test } from 'vitest';
import { addClaim } from '#lib/claims/add-claim.ts';
import { addQuestion } from '#lib/claims/add-question.ts';
import { editClaim } from '#lib/claims/edit-claim.ts';
import { linkClaims } from '#lib/claims/link-claims.ts';
import { listClaims } from '#lib/claims/list-claims.ts';
import { claimSchema, questionSchema } from '#lib/claims/schema.ts';
import { unlinkClaims } from '#lib/claims/unlink-claims.ts';
import { todayIn } from '#lib/clock.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { editTask } from '#lib/tasks/edit-task.ts';
import { listTasks } from '#lib/tasks/list-tasks.ts';
import { markTaskDone } from '#lib/tasks/mark-task-done.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openHouse } from '../../support/house.ts';

const database = await openHouse();
let stage: ReturnType<typeof deskStage>;
let house: string;
let anna: Viewer;
let boris: Viewer;
let caseId: string;

beforeAll(async () => {
  stage = deskStage(database.owner);
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker', 'Anna');
  boris = await stage.member(house, 'lawyer', 'Boris');
  caseId = await stage.caseFile(house, anna.userId);
});

function given<T>(result: { ok: true; data: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.data;
}
const claim = (text: string) => claimSchema.parse({ text, byName: 'Memorial', stated: 'ноябрь 2021' });

describe('claims', () => {
  test('are linked, and each end tells how it stands to the other', async () => {
    const flew = given(await addClaim(anna, caseId, claim('He flew home.'))).id;
    const lost = given(await addClaim(anna, caseId, claim('His passport was lost.'))).id;
    given(await linkClaims(anna, caseId, lost, { relation: 'contradicts', other: flew }));
    const seen = async (id: string) =>
      (await listClaims(anna, caseId, 'en')).claims.find((one) => one.id === id)?.relations;
    expect(await seen(lost)).toMatchObject([{ relation: 'contradicts', text: 'He flew home.' }]);
    expect(await seen(flew)).toMatchObject([{ relation: 'contradicted-by', text: 'His passport was lost.' }]);
    given(await linkClaims(anna, caseId, flew, { relation: 'supported-by', other: lost }));
    expect(await seen(lost)).toMatchObject([{ relation: 'supports' }]);
    given(await unlinkClaims(anna, caseId, flew, { relation: 'supported-by', other: lost }));
    expect(await seen(lost)).toEqual([]);
  });

  test('of another case cannot be linked, nor answer a question', async () => {
    const other = await stage.caseFile(house, anna.userId);
    const here = given(await addClaim(anna, caseId, claim('Here.'))).id;
    const there = given(await addClaim(anna, other, claim('There.'))).id;
    const linked = await linkClaims(anna, caseId, here, { relation: 'supports', other: there });
    expect(linked).toMatchObject({ error: { field: 'other' } });
    const question = questionSchema.parse({ text: 'Where is he?', answeredByClaimId: there });
    expect(await addQuestion(anna, caseId, question)).toMatchObject({ error: { code: 'choice.invalid' } });
  });

  test('need somebody who makes them', () => {
    expect(claimSchema.safeParse({ text: 'He flew home.' }).success).toBe(false);
  });

  test('an answered question tells its answer; a stale edit of a claim is refused', async () => {
    const id = given(await addClaim(anna, caseId, claim('In Lebap.'))).id;
    const question = questionSchema.parse({ text: 'Where is he held?', answeredByClaimId: id });
    given(await addQuestion(anna, caseId, question));
    const { questions } = await listClaims(anna, caseId, 'en');
    expect(questions).toMatchObject([{ text: 'Where is he held?', answer: { text: 'In Lebap.' } }]);
    given(await editClaim(anna, caseId, { id, version: 1 }, claim('In Lebap province.')));
    expect(await editClaim(boris, caseId, { id, version: 1 }, claim('Elsewhere.'))).toEqual({
      ok: false,
      error: { code: 'conflict' },
    });
  });
});

describe('tasks', () => {
  const task = (typed: Record<string, unknown>) => taskSchema.parse({ title: 'Call', ...typed });

  test('due today reminds the one who holds it, in the same moment', async () => {
    const dueOn = todayIn('UTC');
    given(await addTask(anna, caseId, task({ dueOn, assigneeId: boris.userId })));
    const { rows } = await database.owner.query(
      'select user_id, days_before from reminder where case_id = $1',
      [caseId],
    );
    expect(rows).toEqual([{ user_id: boris.userId, days_before: 0 }]);
  });

  test('are held by colleagues who work on cases only', async () => {
    const admin = await stage.member(house, 'administrator');
    const foreign = await stage.member(await stage.organisation(), 'caseworker');
    for (const one of [admin, foreign]) {
      const added = await addTask(anna, caseId, task({ assigneeId: one.userId }));
      expect(added).toMatchObject({ error: { field: 'assigneeId' } });
    }
  });

  test('done is done once and by whom; open again it stands in the list again', async () => {
    const own = await stage.caseFile(house, anna.userId);
    const { id } = given(await addTask(anna, own, task({ dueOn: '24 декабря 2026' })));
    given(await markTaskDone(boris, own, id, true));
    given(await markTaskDone(anna, own, id, true));
    const done = await listTasks(anna, own);
    expect(done.open).toEqual([]);
    expect(done.done).toMatchObject([{ id, doneBy: 'Boris', dueOn: '2026-12-24' }]);
    given(await markTaskDone(anna, own, id, false));
    expect((await listTasks(anna, own)).open).toMatchObject([{ id, doneAt: null }]);
  });

  test('a stale edit changes nothing', async () => {
    const own = await stage.caseFile(house, anna.userId);
    const { id } = given(await addTask(anna, own, task({})));
    given(await editTask(anna, own, { id, version: 1 }, task({ title: 'Theirs' })));
    expect(await editTask(boris, own, { id, version: 1 }, task({ title: 'Mine' }))).toMatchObject({
      error: { code: 'conflict' },
    });
    expect((await listTasks(anna, own)).open).toMatchObject([{ title: 'Theirs', version: 2 }]);
  });
});
