import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignCase } from '#lib/coordination/assign-case.ts';
import { endAssignment } from '#lib/coordination/end-assignment.ts';
import { getCoordination } from '#lib/coordination/get-coordination.ts';
import { listAssignable } from '#lib/coordination/list-assignable.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let organisationId: string;
let vera: Viewer;
let anna: Viewer;
let caseId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
});
afterAll(() => database?.close());
beforeEach(async () => {
  organisationId = await stage.organisation();
  vera = await stage.member(organisationId, 'coordinator', 'Vera');
  anna = await stage.member(organisationId, 'caseworker', 'Anna');
  caseId = await stage.caseFile(organisationId, anna.userId);
});

const nothing = { after: null, person: null };
const lead = (userId: string) => ({ caseId, userId, capacity: 'lead' as const });
async function active(): Promise<string[]> {
  const { rows } = await database.owner.query<{ who: string }>(
    `select user_id || ' ' || capacity as who from case_assignment where case_id = $1 and ended_at is null`,
    [caseId],
  );
  return rows.map((row) => row.who);
}
async function idOf(userId: string): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from case_assignment where case_id = $1 and user_id = $2 and ended_at is null',
    [caseId, userId],
  );
  return rows[0]?.id ?? '';
}
const disable = (userId: string) =>
  database.owner.query('update user_account set disabled_at = now() where id = $1', [userId]);

describe('assigning a case', () => {
  it('takes it off the list of what nobody owns and counts it to the person', async () => {
    expect((await getCoordination(vera, nothing)).unowned.map((one) => one.id)).toEqual([caseId]);
    expect(await assignCase(vera, lead(anna.userId))).toMatchObject({ ok: true });
    const after = await getCoordination(vera, { after: null, person: anna.userId });
    expect(after.unowned).toEqual([]);
    expect(after.colleagues.find((one) => one.userId === anna.userId)?.openCases).toBe(1);
    expect(after.person?.assignments.map((one) => one.caseId)).toEqual([caseId]);
  });

  it('is done once by a double click, with or without a request id', async () => {
    const requestId = randomUUID();
    const results = await Promise.all([
      assignCase(vera, lead(anna.userId), requestId),
      assignCase(vera, lead(anna.userId), requestId),
      assignCase(vera, lead(anna.userId)),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await active()).toEqual([`${anna.userId} lead`]);
  });

  it('is on the record with who did it', async () => {
    await assignCase(vera, lead(anna.userId));
    const { rows } = await database.owner.query(
      `select actor_id, subject, operation from audit_entry where case_id = $1 and action = 'case.assign'`,
      [caseId],
    );
    expect(rows).toEqual([{ actor_id: vera.userId, subject: 'case_assignment', operation: 'insert' }]);
  });

  it('offers nobody who is disabled, administers only or belongs elsewhere, and refuses them', async () => {
    const left = await stage.member(organisationId, 'caseworker');
    await disable(left.userId);
    const administrator = await stage.member(organisationId, 'administrator');
    const stranger = await stage.member(await stage.organisation(), 'caseworker');
    expect((await listAssignable(vera)).map((one) => one.name)).toEqual(['Anna', 'Vera']);
    for (const { userId } of [left, administrator, stranger]) {
      expect(await assignCase(vera, lead(userId))).toEqual({
        ok: false,
        error: { code: 'person.unavailable', field: 'userId' },
      });
    }
    expect(await active()).toEqual([]);
  });

  it('gives nobody else a case, but lets whoever sees one that nobody has take it', async () => {
    const boris = await stage.member(organisationId, 'lawyer');
    const stranger = await stage.member(await stage.organisation(), 'coordinator');
    expect(await assignCase(stranger, lead(stranger.userId))).toMatchObject({ error: { code: 'not-found' } });
    expect(await listAssignable(stranger)).toEqual([expect.objectContaining({ userId: stranger.userId })]);
    for (const viewer of [anna, boris]) {
      expect(await assignCase(viewer, lead(vera.userId))).toMatchObject({ error: { code: 'forbidden' } });
      expect(await listAssignable(viewer)).toEqual([]);
    }
    expect(await active()).toEqual([]);
    expect(await assignCase(anna, lead(anna.userId))).toMatchObject({ ok: true });
    expect(await assignCase(boris, lead(boris.userId))).toMatchObject({
      error: { code: 'assignment.taken?name=Anna' },
    });
    // Sending it again is no second taking, and another place on it is the coordinator's to give.
    expect(await assignCase(anna, lead(anna.userId))).toMatchObject({ ok: true });
    expect(await assignCase(anna, { ...lead(anna.userId), capacity: 'member' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await active()).toHaveLength(1);
  });

  it('asks anew who is there, but not of whoever takes a case that nobody has', async () => {
    const late = { ...vera, confirmedAt: new Date(Date.now() - 11 * 60_000) };
    expect(await assignCase(late, lead(anna.userId))).toEqual({
      ok: false,
      error: { code: 'confirm.required' },
    });
    expect(await active()).toEqual([]);
    expect(await assignCase(late, lead(late.userId))).toMatchObject({ ok: true });
    // Now it is somebody's: to come on top of that is a change of access like any other.
    const other = await stage.member(organisationId, 'coordinator');
    expect(await assignCase({ ...other, confirmedAt: null }, lead(other.userId))).toMatchObject({
      error: { code: 'confirm.required' },
    });
    const boris = await stage.member(organisationId, 'caseworker');
    caseId = await stage.caseFile(organisationId, anna.userId);
    expect(await assignCase({ ...boris, confirmedAt: null }, lead(boris.userId))).toMatchObject({ ok: true });
  });

  describe('by two at the same moment', () => {
    /** Lets both judge the case before either holds it: it is held by somebody else until both wait for it. */
    async function atOnce(...tries: (() => Promise<Result<unknown>>)[]) {
      const holder = new pg.Client({ connectionString: database.ownerUrl });
      await holder.connect();
      await holder.query('begin');
      await holder.query('select from case_file where id = $1 for update', [caseId]);
      const answers = Promise.all(tries.map((one) => one()));
      const waiting = `select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid)
        where a.datname = current_database() and not l.granted`;
      await expect
        .poll(async () => (await database.owner.query<{ n: number }>(waiting)).rows[0]?.n)
        .toBe(tries.length);
      await holder.query('commit');
      await holder.end();
      return answers;
    }

    it.each([
      ['caseworkers', 'caseworker'],
      ['coordinators', 'coordinator'],
    ] as const)('%s gives it to one, and tells the other who that is', async (_, role) => {
      const all = [
        await stage.member(organisationId, role, 'Oleg'),
        await stage.member(organisationId, role, 'Olga'),
      ];
      const answers = await atOnce(...all.map((one) => () => assignCase(one, lead(one.userId))));
      const winner = all[answers.findIndex(({ ok }) => ok)];
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual({
        ok: false,
        error: { code: `assignment.taken?name=${winner?.name}` },
      });
      expect(await active()).toEqual([`${winner?.userId} lead`]);
    });

    it('who give it to two people, gives it to one', async () => {
      const boris = await stage.member(organisationId, 'caseworker', 'Boris');
      const other = await stage.member(organisationId, 'coordinator');
      const answers = await atOnce(
        () => assignCase(vera, lead(anna.userId)),
        () => assignCase(other, lead(boris.userId)),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await active()).toHaveLength(1);
    });
  });

  it('reminds the person of what is already near', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await stage.task({ caseId, organisationId, createdBy: vera.userId }, { due_on: today });
    await assignCase(vera, lead(anna.userId));
    const { rows } = await database.owner.query('select days_before from reminder where user_id = $1', [
      anna.userId,
    ]);
    expect(rows).toEqual([{ days_before: 0 }]);
  });
});

describe('ending an assignment', () => {
  it('keeps the row, leaves the case unowned, and is harmless twice', async () => {
    await assignCase(vera, lead(anna.userId));
    const assignmentId = await idOf(anna.userId);
    const results = await Promise.all([
      endAssignment(vera, { assignmentId }),
      endAssignment(vera, { assignmentId }),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await active()).toEqual([]);
    expect((await getCoordination(vera, nothing)).unowned.map((one) => one.id)).toEqual([caseId]);
    const { rows } = await database.owner.query('select ended_at from case_assignment where id = $1', [
      assignmentId,
    ]);
    expect(rows[0]?.ended_at).not.toBeNull();
  });

  it('asks anew who is there', async () => {
    await assignCase(vera, lead(anna.userId));
    const assignmentId = await idOf(anna.userId);
    expect(await endAssignment({ ...vera, confirmedAt: null }, { assignmentId })).toEqual({
      ok: false,
      error: { code: 'confirm.required' },
    });
    expect((await active()).length).toBe(1);
  });

  it('never leaves a sealed case without anybody', async () => {
    await assignCase(vera, lead(anna.userId));
    await assignCase(vera, lead(vera.userId));
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [caseId]);
    const [annas, veras] = [await idOf(anna.userId), await idOf(vera.userId)];
    const results = await Promise.all([
      endAssignment(vera, { assignmentId: annas }),
      endAssignment(vera, { assignmentId: veras }),
    ]);
    expect(results.filter((result) => result.ok).length).toBe(1);
    expect((await active()).length).toBe(1);
  });

  it('is for the lead and coordinators who see the case, and not there for strangers', async () => {
    const boris = await stage.member(organisationId, 'lawyer');
    await assignCase(vera, lead(anna.userId));
    const assignmentId = await idOf(anna.userId);
    expect(await endAssignment(boris, { assignmentId })).toMatchObject({ error: { code: 'forbidden' } });
    const stranger = await stage.member(await stage.organisation(), 'coordinator');
    expect(await endAssignment(stranger, { assignmentId })).toMatchObject({ error: { code: 'not-found' } });
    expect((await active()).length).toBe(1);
    expect(await endAssignment(anna, { assignmentId })).toMatchObject({ ok: true });
    expect(await active()).toEqual([]);
  });
});

describe('who carries what', () => {
  it('counts open cases and what is overdue on them, and shows who left with cases in hand', async () => {
    const authorityId = await stage.authority(organisationId);
    const inquiryId = await stage.inquiry({ caseId, organisationId, authorityId, createdBy: anna.userId });
    const of = { caseId, organisationId, inquiryId, authorityId };
    await stage.obligation(of, '2020-01-01');
    await stage.obligation(of, '2020-01-01', { state: 'met' });
    await stage.obligation(of, '2020-01-01', { weight: 'minor' });
    await stage.obligation(of, '2999-01-01');
    const closed = await stage.caseFile(organisationId, anna.userId, { status: 'closed' });
    await stage.assign(closed, anna.userId);
    await stage.assign(caseId, anna.userId, 'lead');
    await stage.assign(caseId, anna.userId, 'lawyer');
    await disable(anna.userId);
    const idle = await stage.member(organisationId, 'caseworker');
    await disable(idle.userId);
    const { colleagues } = await getCoordination(vera, nothing);
    expect(colleagues).toEqual([
      expect.objectContaining({ name: 'Vera', available: true, openCases: 0, overdue: 0 }),
      expect.objectContaining({ name: 'Anna', available: false, openCases: 1, overdue: 1 }),
    ]);
  });

  it('pages through what nobody owns without losing or repeating any', async () => {
    const all = [caseId];
    for (let i = 0; i < 60; i++) {
      const sensitivity = i % 3 === 0 ? 'restricted' : 'open';
      all.push(await stage.caseFile(organisationId, anna.userId, { sensitivity }));
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await getCoordination(vera, { after, person: null });
      seen.push(...page.unowned.map((one) => one.id));
      after = page.next;
      more = after !== null;
    }
    expect(seen.sort()).toEqual(all.sort());
  });
});
