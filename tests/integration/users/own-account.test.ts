import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionRow } from '#db/queries/identity.ts';
import { changePassword } from '#lib/auth/change-password.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { changeRole } from '#lib/users/change-role.ts';
import { disownSession } from '#lib/users/disown-session.ts';
import { listOwnSessions } from '#lib/users/list-own-sessions.ts';
import { listUsers } from '#lib/users/list-users.ts';
import { password, signInStage } from '../../support/sign-in-stage.ts';

const at = signInStage({ secondFactor: false });
let anna: Viewer;
beforeEach(async () => {
  anna = await at.member('caseworker');
});

async function signIn(person: Viewer, device: string): Promise<SessionRow> {
  const begun = await at.enter(person, password, device);
  const row = begun.ok ? await at.who(begun.data.sid) : null;
  if (!row) throw new Error('sign-in failed');
  return row;
}
async function notices(person: Viewer): Promise<unknown[]> {
  const { rows } = await at.owner.query(
    `select kind, subject_id, read_at is not null as read from notice where user_id = $1 order by created_at`,
    [person.userId],
  );
  return rows;
}

describe('a sign-in from a device that is not known', () => {
  it('is told to the person and marked in their list, the very first device apart', async () => {
    const first = await signIn(anna, 'laptop');
    await signIn(anna, 'laptop');
    expect(await notices(anna)).toEqual([]);
    const other = await signIn(anna, 'telephone');
    expect(await notices(anna)).toEqual([{ kind: 'new-device', subject_id: other.sessionId, read: false }]);
    await signIn(anna, 'telephone');
    expect(await notices(anna)).toHaveLength(1);
    const listed = await listOwnSessions(first, first.sessionId);
    expect(listed.filter(({ newDevice }) => newDevice).map(({ id }) => id)).toEqual([other.sessionId]);
    expect(listed[0]).toMatchObject({ method: 'password', browser: 'Firefox' });
  });

  it('does not bury other notices when there are many', async () => {
    for (let n = 0; n < 8; n += 1) await signIn(anna, `device ${n}`);
    const told = (await notices(anna)) as { read: boolean }[];
    expect(told.map(({ read }) => read)).toEqual([true, true, false, false, false, false, false]);
  });

  it('ends with all else of that device when it was somebody else, and the device is strange again', async () => {
    const here = await signIn(anna, 'laptop');
    const theirs = await signIn(anna, 'strange');
    const again = await signIn(anna, 'strange');
    expect(await disownSession(here, theirs.sessionId)).toEqual({ ok: true, data: null });
    expect(await at.who(theirs.sessionId)).toBeNull();
    expect(await at.who(again.sessionId)).toBeNull();
    expect(await at.who(here.sessionId)).not.toBeNull();
    expect(await notices(anna)).toMatchObject([{ kind: 'new-device', read: true }]);
    await signIn(anna, 'strange');
    expect(await notices(anna)).toHaveLength(2);
  });

  it('is nobody else’s to end, nor the one that asks', async () => {
    const here = await signIn(anna, 'laptop');
    const stranger = await signIn(await at.member('caseworker'), 'their laptop');
    expect(await disownSession(stranger, here.sessionId)).toMatchObject({ error: { code: 'not-found' } });
    expect(await disownSession(here, here.sessionId)).toMatchObject({ error: { code: 'not-found' } });
    expect(await at.who(here.sessionId)).not.toBeNull();
  });
});

describe('changing one’s own password', () => {
  const next = 'window river nine';

  it('takes the present one, and ends all other sessions', async () => {
    const here = await signIn(anna, 'laptop');
    const elsewhere = await signIn(anna, 'telephone');
    expect(await changePassword(here, { current: 'otter lamp eight', password: next })).toMatchObject({
      error: { code: 'confirm.wrong', field: 'current' },
    });
    expect(await at.who(elsewhere.sessionId)).not.toBeNull();
    expect(await changePassword(here, { current: password, password: next })).toEqual({
      ok: true,
      data: null,
    });
    expect(await at.who(elsewhere.sessionId)).toBeNull();
    expect(await at.who(here.sessionId)).not.toBeNull();
    expect((await at.enter(anna, password, 'laptop')).ok).toBe(false);
    expect((await at.enter(anna, next, 'laptop')).ok).toBe(true);
    expect(await notices(anna)).toContainEqual({ kind: 'password-changed', subject_id: null, read: false });
  });

  it('refuses a new one that anybody would try', async () => {
    const here = await signIn(anna, 'laptop');
    expect(await changePassword(here, { current: password, password: `${anna.email}1` })).toMatchObject({
      error: { code: 'password.known', field: 'password' },
    });
  });

  it('cannot be used to try out passwords without end', async () => {
    const here = await signIn(anna, 'laptop');
    const codes = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const done = await changePassword(here, { current: `otter lamp ${n}`, password: next });
      codes.add(done.ok ? 'done' : done.error.code);
    }
    expect([...codes]).toEqual(['confirm.wrong', 'confirm.too-often']);
  });
});

it('what a role allowed is over with the role, in a session that goes on', async () => {
  const [admin, chief] = [await at.member('administrator'), await at.member('administrator')];
  const stale = await signIn(chief, 'laptop');
  expect(await listUsers(stale)).not.toEqual([]);
  expect(await changeRole(admin, chief.userId, 'caseworker')).toEqual({ ok: true, data: null });
  expect(await at.who(stale.sessionId)).toMatchObject({ role: 'caseworker' });
  // Even a page that still holds the old role asks the database, which knows better.
  await expect(listUsers(stale)).rejects.toThrow();
  await expect(changeRole(stale, anna.userId, 'administrator')).rejects.toThrow();
});
