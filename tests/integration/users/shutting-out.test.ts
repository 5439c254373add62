import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { openSession, readSession } from '#db/queries/identity.ts';
import { getHandOver } from '#lib/coordination/get-hand-over.ts';
import { handOver } from '#lib/coordination/hand-over.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { countOpenWork } from '#lib/users/count-open-work.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { shutOut } from '#lib/users/shut-out.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let house: string;
let admin: Viewer;
let vera: Viewer;
let anna: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
});
afterAll(() => database?.close());
beforeEach(async () => {
  house = await stage.organisation();
  admin = await stage.member(house, 'administrator');
  vera = await stage.member(house, 'coordinator', 'Vera');
  anna = await stage.member(house, 'caseworker', 'Anna');
});

const notFound = { ok: false, error: { code: 'not-found' } };
const done = { ok: true, data: null };
const openFor = (person: Viewer) =>
  transaction(person.userId, 'sign-in', (tx) =>
    openSession(tx, {
      userId: person.userId,
      userAgent: '',
      method: 'password',
      deviceHash: 'here',
      pending: false,
    }),
  );
const who = (sid: string | null) => transaction(null, 'read-session', (tx) => readSession(tx, sid ?? ''));
async function rows(sql: string, ...values: unknown[]): Promise<unknown[]> {
  return (await database.owner.query(sql, values)).rows;
}
const places = (caseId: string) =>
  rows(
    `select user_id, capacity from case_assignment where case_id = $1 and ended_at is null order by capacity`,
    caseId,
  );
async function annasCase(more: Record<string, unknown> = {}): Promise<string> {
  const id = await stage.caseFile(house, anna.userId, more);
  await stage.assign(id, anna.userId, 'lead');
  return id;
}

describe('shutting a person out', () => {
  it('ends what lets them in, at once, and keeps them out', async () => {
    const sid = await openFor(anna);
    const other = await stage.organisation();
    const boris = await stage.member(other, 'coordinator');
    const shared = await stage.caseFile(other, boris.userId);
    await stage.insert('case_grant', {
      case_id: shared,
      user_id: anna.userId,
      level: 'read',
      basis: 'consent',
      ends_at: '2100-01-01',
      granted_by: boris.userId,
    });
    await stage.insert('one_time_link', {
      token_hash: `link of ${anna.userId}`,
      purpose: 'set-password',
      user_id: anna.userId,
      expires_at: '2100-01-01',
    });
    expect(await shutOut(vera, anna.userId)).toEqual(done);
    expect(await who(sid)).toBeNull();
    expect(await openFor(anna)).toBeNull();
    expect(
      await rows('select from case_grant where user_id = $1 and revoked_at is null', anna.userId),
    ).toEqual([]);
    expect(
      await rows('select from one_time_link where user_id = $1 and used_at is null', anna.userId),
    ).toEqual([]);
    expect(
      await rows(
        `select actor_id from audit_entry where action = 'user.shut-out' and subject_id = $1`,
        anna.userId,
      ),
    ).toContainEqual({ actor_id: vera.userId });
  });

  it('is told to the other coordinators', async () => {
    const olga = await stage.member(house, 'coordinator');
    await shutOut(vera, anna.userId);
    await shutOut(vera, anna.userId);
    expect(
      await rows(
        `select user_id, actor_id, subject_id from notice where kind = 'shut-out' and subject_id = $1`,
        anna.userId,
      ),
    ).toEqual([{ user_id: olga.userId, actor_id: vera.userId, subject_id: anna.userId }]);
  });

  it('is for coordinators and administrators, in their own organisation, and never of oneself', async () => {
    const lawyer = await stage.member(house, 'lawyer');
    const stranger = await stage.member(await stage.organisation(), 'coordinator');
    for (const viewer of [lawyer, anna, stranger, { ...anna, role: 'coordinator' as const }]) {
      expect(await shutOut(viewer, viewer === anna ? lawyer.userId : anna.userId)).toEqual(notFound);
    }
    expect(await shutOut(vera, vera.userId)).toEqual(notFound);
    expect(await shutOut(vera, admin.userId)).toEqual(notFound);
    expect(await shutOut(admin, vera.userId)).toEqual(done);
  });

  it('asks for a fresh proof of who asks', async () => {
    const late = { ...vera, confirmedAt: new Date(Date.now() - 3_600_000) };
    expect(await shutOut(late, anna.userId)).toMatchObject({ error: { code: 'confirm.required' } });
  });

  it('is undone by an administrator alone, with the work as it was', async () => {
    const id = await annasCase();
    await shutOut(vera, anna.userId);
    expect(await setDisabled(vera, anna.userId, false)).toEqual(notFound);
    expect(await setDisabled(admin, anna.userId, false)).toEqual(done);
    expect(await openFor(anna)).not.toBeNull();
    expect(await places(id)).toEqual([{ user_id: anna.userId, capacity: 'lead' }]);
  });

  it('is what disabling by an administrator does, too', async () => {
    await setDisabled(admin, anna.userId, true);
    expect(await rows(`select user_id from notice where subject_id = $1`, anna.userId)).toEqual([
      { user_id: vera.userId },
    ]);
  });
});

describe('the open work of a person who was shut out', () => {
  it('is listed for the coordinator, as far as they see it, and counted for the administrator', async () => {
    const [open, sealed] = [await annasCase(), await annasCase({ sensitivity: 'sealed' })];
    const todo = await stage.caseFile(house, vera.userId);
    for (const caseId of [todo, sealed])
      await stage.task(
        { caseId, organisationId: house, createdBy: anna.userId },
        { assignee_id: anna.userId },
      );
    await stage.insert('intake_draft', { organisation_id: house, author_id: anna.userId });
    await shutOut(vera, anna.userId);
    const view = await getHandOver(vera, anna.userId);
    expect(view?.person).toMatchObject({ name: 'Anna', shutOut: true });
    expect(view?.work.map(({ caseId, tasks }) => [caseId, tasks]).sort()).toEqual(
      [
        [open, 0],
        [todo, 1],
      ].sort(),
    );
    expect(view?.drafts).toBe(1);
    expect(await getHandOver(anna, anna.userId)).toBeNull();
    expect(await getHandOver(admin, anna.userId)).toBeNull();
    expect(await countOpenWork(admin, anna.userId)).toEqual({ cases: 2, tasks: 2, drafts: 1 });
    expect(await countOpenWork(vera, anna.userId)).toBeNull();
  });

  it('goes to another in the same capacity, tasks and all', async () => {
    const id = await annasCase({ sensitivity: 'restricted' });
    const kept = await annasCase();
    await stage.assign(id, anna.userId, 'lawyer');
    const task = await stage.task(
      { caseId: id, organisationId: house, createdBy: anna.userId },
      { assignee_id: anna.userId },
    );
    const boris = await stage.member(house, 'caseworker', 'Boris');
    await shutOut(vera, anna.userId);
    const input = { from: anna.userId, to: boris.userId, capacity: 'same' as const, cases: [id] };
    expect(await handOver({ ...vera, confirmedAt: null }, input)).toMatchObject({
      error: { code: 'confirm.required' },
    });
    expect(await handOver(vera, input)).toEqual({ ok: true, data: { cases: 1 } });
    expect(await places(id)).toEqual(
      [
        { user_id: boris.userId, capacity: 'lawyer' },
        { user_id: boris.userId, capacity: 'lead' },
      ].sort((a, b) => a.capacity.localeCompare(b.capacity)),
    );
    expect(await rows('select assignee_id, version from task where id = $1', task)).toEqual([
      { assignee_id: boris.userId, version: 2 },
    ]);
    expect(await places(kept)).toEqual([{ user_id: anna.userId, capacity: 'lead' }]);
    expect(await handOver(vera, input)).toEqual(notFound);
  });

  it('goes in another capacity where one is chosen, and to nobody who cannot take it', async () => {
    const id = await annasCase();
    const boris = await stage.member(house, 'lawyer', 'Boris');
    const input = { from: anna.userId, to: boris.userId, capacity: 'lawyer' as const, cases: [id] };
    expect(await handOver(anna, input)).toEqual(notFound);
    expect(await handOver(vera, { ...input, to: admin.userId })).toMatchObject({
      error: { code: 'person.unavailable', field: 'to' },
    });
    expect(await handOver(vera, { ...input, to: anna.userId })).toMatchObject({ ok: false });
    expect(await handOver(vera, input)).toMatchObject({ ok: true });
    expect(await places(id)).toEqual([{ user_id: boris.userId, capacity: 'lawyer' }]);
  });

  it('hidden from the coordinator is handed over by nobody', async () => {
    const sealed = await annasCase({ sensitivity: 'sealed' });
    const boris = await stage.member(house, 'caseworker', 'Boris');
    const input = { from: anna.userId, to: boris.userId, capacity: 'same' as const, cases: [sealed] };
    expect(await handOver(vera, input)).toEqual(notFound);
    expect(await places(sealed)).toEqual([{ user_id: anna.userId, capacity: 'lead' }]);
  });
});
