import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { type RevisePayload, reviseDates } from '#lib/jobs/revise-dates.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf } from '../inquiries/inquiry-stage.ts';
import { type JudgementDesk, judgementDesk } from '../inquiries/judgement-desk.ts';

const law = 'un-hrc-op1';
const key = `procedure:${law}`;

let database: TestDatabase;
let worker: WorkerConnection;
let desk: JudgementDesk;

beforeAll(async () => {
  database = await openTestDatabase();
  worker = openWorkerConnection(database.workerUrl, () => {});
  desk = await judgementDesk(database.owner);
  await desk.reply();
  dataOf(await desk.stage.record(desk.inquiryId, 'event', { event: 'exhausted', on: '2026-03-02' }));
  dataOf(await desk.judge(desk.lawyer, { procedures: [{ chosen: 'on', key }] }));
});
afterAll(async () => {
  await worker.end();
  await database?.close();
});

/** Puts a text of the committee's rules in effect that leaves so many years, and asks for what the verb asks. */
async function leaves(years: number) {
  const text = structuredClone(findShippedRegime(law));
  const window = text?.versions[0]?.filing?.windows.find(({ id }) => id === 'after-exhaustion');
  if (!window?.closes) throw new Error('the rules have changed');
  window.closes.length = years;
  await database.owner.query(
    `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, created_by,
       effective_by, effective_at)
     select $1, $2, coalesce(max(number), 0) + 1, 'own', 'in-effect', $3, '', $4, $4, clock_timestamp()
     from law where organisation_id = $1 and regime_id = $2`,
    [desk.stage.organisationId, law, JSON.stringify(text), desk.lawyer.userId],
  );
  return desk.stage.insert('date_revision', {
    ...{ organisation_id: desk.stage.organisationId, cause: 'law', cause_id: law },
    asked_by: desk.lawyer.userId,
  });
}

async function work() {
  let next: RevisePayload | null = { organisation: desk.stage.organisationId };
  while (next) next = await worker.run((db) => reviseDates(db, next));
}

const step = async () => {
  const { dueOn, dueExpected } = (await desk.stepOf(key)) ?? {};
  return { dueOn, dueExpected };
};
const moved = () =>
  desk.stage.rows(
    `select obligation_key as key, due_before::text as before, due_after::text as after from moved_date
     where case_id = $1 order by created_at`,
    desk.stage.caseId,
  );

it('moves the step that leads to a court or body whose rules changed, and says so', async () => {
  expect(await step()).toEqual({ dueOn: '2031-02-28', dueExpected: '2031-03-02' });
  await leaves(1);
  await work();
  expect(await step()).toEqual({ dueOn: '2027-03-02', dueExpected: '2027-03-02' });
  expect(await moved()).toEqual([{ key, before: '2031-02-28', after: '2027-03-02' }]);
  const notices = await listNotices(desk.stage.anna);
  expect(notices.filter(({ kind }) => kind === 'dates-moved')).toHaveLength(1);
});

it('leaves what was done as it was', async () => {
  await desk.stage.rows(
    'update task set done_at = now(), done_by = $2 where case_id = $1 and remedy_key = $3',
    ...[desk.stage.caseId, desk.lawyer.userId, key],
  );
  await leaves(2);
  await work();
  expect(await step()).toMatchObject({ dueOn: '2027-03-02' });
  expect(await moved()).toHaveLength(1);
});
