import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { planAllReminders } from '#lib/jobs/plan-all-reminders.ts';
import { getToday } from '#lib/today/get-today.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let worker: WorkerConnection;
let stage: DeskStage;
let organisationId: string;
let anna: Viewer;
let authorityId: string;
let caseId: string;
let inquiryId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  worker = openWorkerConnection(database.workerUrl, () => {});
  stage = deskStage(database.owner);
});
afterAll(async () => {
  await worker?.end();
  await database?.close();
});
beforeEach(async () => {
  organisationId = await stage.organisation();
  anna = await stage.member(organisationId, 'caseworker');
  authorityId = await stage.authority(organisationId);
  caseId = await stage.caseFile(organisationId, anna.userId);
  await stage.assign(caseId, anna.userId);
  inquiryId = await stage.inquiry({ caseId, organisationId, authorityId, createdBy: anna.userId });
});

const due = (dueOn: string, more: Record<string, unknown> = {}) =>
  stage.obligation({ caseId, organisationId, inquiryId, authorityId }, dueOn, more);

/** Plans this organisation alone, as if it were that day there. */
async function planOn(day: string): Promise<number> {
  const { rows } = await worker.pool.query<{ written: string }>(
    'select access.plan_reminders($1, $2) as written',
    [organisationId, day],
  );
  return Number(rows[0]?.written);
}

async function written(userId: string): Promise<[string, number][]> {
  const { rows } = await database.owner.query<{ due_on: string; days_before: number }>(
    `select due_on::text, days_before from reminder where user_id = $1 order by due_on, days_before desc`,
    [userId],
  );
  return rows.map((row) => [row.due_on, row.days_before]);
}

describe('planning reminders day by day', () => {
  it('writes 7, 3 and 1 days before, on the day and the day after, and nothing else', async () => {
    await due('2026-05-20');
    const days: [string, number][] = [];
    for (let day = '2026-05-10'; day <= '2026-05-25'; day = shiftDay(day, 1)) {
      days.push([day, await planOn(day)]);
    }
    expect(days.filter(([, count]) => count > 0)).toEqual([
      ['2026-05-13', 1],
      ['2026-05-17', 1],
      ['2026-05-19', 1],
      ['2026-05-20', 1],
      ['2026-05-21', 1],
    ]);
    expect((await written(anna.userId)).map(([, before]) => before)).toEqual([7, 3, 1, 0, -1]);
  });

  it('counts the leap day', async () => {
    await due('2028-03-01');
    await planOn('2028-02-22');
    expect(await planOn('2028-02-23')).toBe(1);
    expect(await planOn('2028-02-28')).toBe(1);
    expect(await planOn('2028-02-29')).toBe(1);
    expect((await written(anna.userId)).map(([, before]) => before)).toEqual([7, 3, 1]);
    await due('2028-02-29');
    expect(await planOn('2028-03-01')).toBe(2);
  });

  it('writes once however often and by however many it is run', async () => {
    for (let i = 0; i < 40; i++) await due('2026-05-20');
    await planOn('2026-05-12');
    const counts = await Promise.all(Array.from({ length: 6 }, () => planOn('2026-05-13')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await planOn('2026-05-13')).toBe(0);
    expect((await written(anna.userId)).length).toBe(40);
  });

  it('writes once when several workers plan an organisation for the first time', async () => {
    for (let i = 0; i < 40; i++) await due('2026-05-20');
    await Promise.all(Array.from({ length: 6 }, () => planOn('2026-05-20')));
    expect((await written(anna.userId)).length).toBe(40);
  });

  it('makes up for eight days without a worker', async () => {
    await planOn('2026-05-12');
    await due('2026-05-14');
    await due('2026-05-20');
    await due('2026-05-27');
    await due('2026-05-28');
    await planOn('2026-05-20');
    expect(await written(anna.userId)).toEqual([
      ['2026-05-14', 1],
      ['2026-05-14', 0],
      ['2026-05-14', -1],
      ['2026-05-20', 7],
      ['2026-05-20', 3],
      ['2026-05-20', 1],
      ['2026-05-20', 0],
      ['2026-05-27', 7],
    ]);
  });

  it('does not go back when an organisation moves to a zone where it is still yesterday', async () => {
    await due('2026-05-20');
    await planOn('2026-05-13');
    expect(await planOn('2026-05-12')).toBe(0);
    expect(await planOn('2026-05-13')).toBe(0);
  });

  it('says nothing of what is met, and nothing of a closed case', async () => {
    await due('2026-05-20', { state: 'met', met_on: '2026-05-01' });
    const closed = await stage.caseFile(organisationId, anna.userId, { status: 'closed' });
    await stage.assign(closed, anna.userId);
    await stage.task(
      { caseId: closed, organisationId, createdBy: anna.userId },
      { due_on: '2026-05-20', assignee_id: anna.userId },
    );
    expect(await planOn('2026-05-20')).toBe(0);
  });

  it('starts anew when the due day is moved', async () => {
    const id = await due('2026-05-20');
    await planOn('2026-05-13');
    await database.owner.query(`update obligation set due_on = '2026-05-30' where id = $1`, [id]);
    await planOn('2026-05-20');
    expect(await planOn('2026-05-23')).toBe(1);
    expect(await written(anna.userId)).toEqual([
      ['2026-05-20', 7],
      ['2026-05-30', 7],
    ]);
  });
});

describe('whom reminders reach', () => {
  it('reaches everybody assigned, once, whatever their capacities', async () => {
    const boris = await stage.member(organisationId, 'lawyer');
    const vera = await stage.member(organisationId, 'caseworker');
    await stage.assign(caseId, boris.userId, 'lawyer');
    await stage.assign(caseId, boris.userId, 'member');
    await due('2026-05-20');
    expect(await planOn('2026-05-20')).toBe(2);
    expect(await written(vera.userId)).toEqual([]);
  });

  it('reaches the coordinators when nobody who can sign in is assigned', async () => {
    const vera = await stage.member(organisationId, 'coordinator');
    await due('2026-05-20');
    await database.owner.query('update user_account set disabled_at = now() where id = $1', [anna.userId]);
    await planOn('2026-05-20');
    expect(await written(vera.userId)).toEqual([['2026-05-20', 0]]);
    expect(await written(anna.userId)).toEqual([]);
  });

  it('reaches no coordinator of a sealed case', async () => {
    const vera = await stage.member(organisationId, 'coordinator');
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [caseId]);
    await database.owner.query('update case_assignment set ended_at = now() where case_id = $1', [caseId]);
    await due('2026-05-20');
    await planOn('2026-05-20');
    expect(await written(vera.userId)).toEqual([]);
  });

  it('reaches the person who took a task, and the case’s people when that person has left', async () => {
    const boris = await stage.member(organisationId, 'caseworker');
    const of = { caseId, organisationId, createdBy: anna.userId };
    await stage.task(of, { due_on: '2026-05-20', assignee_id: boris.userId });
    await planOn('2026-05-20');
    expect(await written(boris.userId)).toEqual([['2026-05-20', 0]]);
    expect(await written(anna.userId)).toEqual([]);
    await database.owner.query('update user_account set disabled_at = now() where id = $1', [boris.userId]);
    await planOn('2026-05-21');
    expect(await written(boris.userId)).toEqual([['2026-05-20', 0]]);
    expect(await written(anna.userId)).toEqual([['2026-05-20', -1]]);
  });

  it('reaches a person assigned later, with the nearest of what is already past', async () => {
    const boris = await stage.member(organisationId, 'caseworker');
    await due('2026-05-20');
    await planOn('2026-05-13');
    await planOn('2026-05-17');
    await stage.assign(caseId, boris.userId, 'member');
    await transaction(anna.userId, 'test', (tx) => planCaseReminders(tx, caseId, '2026-05-18'));
    await transaction(anna.userId, 'test', (tx) => planCaseReminders(tx, caseId, '2026-05-18'));
    expect(await written(boris.userId)).toEqual([['2026-05-20', 3]]);
    await planOn('2026-05-19');
    expect(await written(boris.userId)).toEqual([
      ['2026-05-20', 3],
      ['2026-05-20', 1],
    ]);
    expect((await written(anna.userId)).map(([, before]) => before)).toEqual([7, 3, 1]);
  });

  it('plans no case for somebody who does not see it', async () => {
    const stranger = await stage.member(await stage.organisation(), 'coordinator');
    await due('2026-05-20');
    await transaction(stranger.userId, 'test', (tx) => planCaseReminders(tx, caseId, '2026-05-20'));
    expect(await written(anna.userId)).toEqual([]);
  });
});

describe('the worker’s plan of all organisations', () => {
  it('takes each organisation’s own day', async () => {
    const instant = Temporal.Instant.from('2026-05-13T11:30:00Z');
    const dayIn = (zone: string) => instant.toZonedDateTimeISO(zone).toPlainDate().toString();
    expect([dayIn('Asia/Kamchatka'), dayIn('America/Adak')]).toEqual(['2026-05-13', '2026-05-13']);
    const late = instant.add({ minutes: 30 });
    const lateDayIn = (zone: string) => late.toZonedDateTimeISO(zone).toPlainDate().toString();
    expect([lateDayIn('Asia/Kamchatka'), lateDayIn('America/Adak')]).toEqual(['2026-05-14', '2026-05-13']);

    const there = async (zone: string) => {
      const organisation = await stage.organisation(zone);
      const person = await stage.member(organisation, 'caseworker');
      const file = await stage.caseFile(organisation, person.userId);
      await stage.task(
        { caseId: file, organisationId: organisation, createdBy: person.userId },
        { due_on: '2026-05-14', assignee_id: person.userId },
      );
      return person.userId;
    };
    const east = await there('Asia/Kamchatka');
    const west = await there('America/Adak');
    await worker.run((db) => planAllReminders(db, lateDayIn));
    expect(await written(east)).toEqual([['2026-05-14', 0]]);
    expect(await written(west)).toEqual([['2026-05-14', 1]]);
  });
});

describe('a date that has moved', () => {
  it('earlier is reminded of under its new day, though the old one was not seen', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const id = await due(shiftDay(today, 6));
    const plan = () => transaction(anna, 'test', (tx) => planCaseReminders(tx, caseId, today));
    await plan();
    await database.owner.query(
      'update obligation set due_on = $2, due_safe = $2, due_expected = $2 where id = $1',
      [id, shiftDay(today, 4)],
    );
    await plan();
    expect((await getToday(anna)).reminded).toContain(id);
  });
});
