import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { addMember, linkForPassword, setRole, setDisabled as storeDisabled } from '#db/queries/users.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addUser } from '#lib/users/add-user.ts';
import { changeRole } from '#lib/users/change-role.ts';
import { listAdministration } from '#lib/users/list-administration.ts';
import { findUser, listUsers } from '#lib/users/list-users.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import { renameSelf } from '#lib/users/rename-self.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let admin: Viewer;
let anna: Viewer;
let stranger: Viewer;
const notFound = { ok: false, error: { code: 'not-found' } };

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
});
afterAll(() => database?.close());
beforeEach(async () => {
  const house = await stage.organisation();
  admin = await stage.member(house, 'administrator', 'Ada');
  anna = await stage.member(house, 'caseworker', 'Anna');
  stranger = await stage.member(await stage.organisation(), 'caseworker', 'Stranger');
});

describe('an administrator', () => {
  it('sees the people of the own organisation and nobody else', async () => {
    expect((await listUsers(admin)).map(({ name }) => name)).toEqual(['Ada', 'Anna']);
    expect(await findUser(admin, stranger.userId)).toBeNull();
  });

  it('cannot touch a person of another organisation', async () => {
    expect(await changeRole(admin, stranger.userId, 'administrator')).toEqual(notFound);
    expect(await setDisabled(admin, stranger.userId, true)).toEqual(notFound);
    expect(await makePasswordLink(admin, stranger.userId)).toEqual(notFound);
    const { rows } = await database.owner.query(
      `select m.role, u.disabled_at, (select count(*)::int from one_time_link l where l.user_id = u.id) as links
       from membership m join user_account u on u.id = m.user_id where u.id = $1`,
      [stranger.userId],
    );
    expect(rows).toEqual([{ role: 'caseworker', disabled_at: null, links: 0 }]);
  });

  it('changes neither the own role nor the own access', async () => {
    expect(await changeRole(admin, admin.userId, 'coordinator')).toEqual({
      ok: false,
      error: { code: 'yourself' },
    });
    expect(await setDisabled(admin, admin.userId, true)).toEqual({ ok: false, error: { code: 'yourself' } });
  });

  it('reads no row of any case', async () => {
    const caseId = await stage.caseFile(anna.organisationId, anna.userId);
    await stage.assign(caseId, anna.userId);
    const authorityId = await stage.authority(anna.organisationId);
    const of = { caseId, organisationId: anna.organisationId, authorityId, createdBy: anna.userId };
    await stage.inquiry(of);
    const tables = ['case_file', 'case_assignment', 'case_audience', 'inquiry'] as const;
    const count = (viewer: Viewer) =>
      read(viewer, async ({ tx }) => {
        const found: number[] = [];
        for (const table of tables) found.push((await tx.execute(`select from ${table}`)).rowCount ?? 0);
        return found;
      });
    expect((await count(anna)).every((rows) => rows > 0)).toBe(true);
    expect(await count(admin)).toEqual([0, 0, 0, 0]);
    const entries = await read(admin, ({ tx }) =>
      tx.execute(`select from audit_entry where case_id is not null`),
    );
    expect(entries.rowCount).toBe(0);
  });

  it('sees who was given which role', async () => {
    await changeRole(admin, anna.userId, 'lawyer');
    expect((await listAdministration(admin)).entries[0]).toMatchObject({
      action: 'user.role',
      actor: 'Ada',
      subject: 'Anna',
      role: 'lawyer',
    });
  });
});

describe('anybody else', () => {
  it('administers nobody, not even past the verbs', async () => {
    expect(await listUsers(anna)).toEqual([]);
    expect(await listAdministration(anna)).toEqual({ entries: [], next: null });
    expect(await addUser(anna, { name: 'X', email: 'x@example.org', role: 'administrator' })).toEqual(
      notFound,
    );
    expect(await changeRole(anna, anna.userId, 'administrator')).toEqual(notFound);
    const calls = [
      () => transaction(anna.userId, 'test', (tx) => setRole(tx, anna.userId, 'administrator')),
      () => transaction(anna.userId, 'test', (tx) => storeDisabled(tx, admin.userId, true)),
      () => transaction(anna.userId, 'test', (tx) => linkForPassword(tx, admin.userId, 'x')),
      () =>
        transaction(anna.userId, 'test', (tx) =>
          addMember(tx, { email: 'x@example.org', name: 'X', role: 'administrator', tokenHash: 'x' }),
        ),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow();
  });

  it('changes the own name only', async () => {
    await renameSelf(anna, 'Anna S.');
    expect((await findUser(admin, anna.userId))?.name).toBe('Anna S.');
    const others = await transaction(anna.userId, 'test', (tx) =>
      tx.execute(`update user_account set name = 'gone' where id = '${admin.userId}'`),
    );
    expect(others.rowCount).toBe(0);
  });
});
