import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { readSession } from '#db/queries/identity.ts';
import { authenticate } from '#lib/auth/authenticate.ts';
import { beginSession } from '#lib/auth/begin-session.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { changeRole } from '#lib/users/change-role.ts';
import { endOwnOtherSessions } from '#lib/users/end-own-other-sessions.ts';
import { endOwnSession } from '#lib/users/end-own-session.ts';
import { listOwnSessions } from '#lib/users/list-own-sessions.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let hash: string;
let admin: Viewer;
let anna: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
  hash = await hashPassword('otter lamp seven');
});
afterAll(() => database?.close());
beforeEach(async () => {
  const house = await stage.organisation();
  admin = await stage.member(house, 'administrator');
  anna = await stage.member(house, 'caseworker', 'Anna');
  await database.owner.query('update user_account set password_hash = $1 where id = $2', [hash, anna.userId]);
});

const enter = (email: string, password: string) =>
  authenticate({
    email,
    password,
    userAgent: 'Firefox/140',
    deviceToken: 'this-browser',
    address: '192.0.2.1',
  });
const attempt = async (email: string, password: string) => {
  const opened = await enter(email, password);
  return opened.ok ? opened.data.sid : null;
};
const who = (sid: string) => transaction(null, 'read-session', (tx) => readSession(tx, sid));
async function signIn(): Promise<string> {
  const sid = await attempt(anna.email, 'otter lamp seven');
  if (!sid) throw new Error('sign-in failed');
  return sid;
}

describe('signing in', () => {
  it('opens a session that stands for the person, whatever the case of the address', async () => {
    const sid = await attempt(` ${anna.email.toUpperCase()} `, 'otter lamp seven');
    expect(await who(sid ?? '')).toMatchObject({ userId: anna.userId, name: 'Anna', role: 'caseworker' });
  });

  it('answers the same to a wrong password, an unknown address and a disabled account', async () => {
    const wrong = { ok: false, error: { code: 'sign-in.wrong' } };
    expect(await enter(anna.email, 'otter lamp eight')).toEqual(wrong);
    expect(await enter('nobody@example.org', 'otter lamp seven')).toEqual(wrong);
    await setDisabled(admin, anna.userId, true);
    expect(await enter(anna.email, 'otter lamp seven')).toEqual(wrong);
  });

  it('slows guessing at an account that exists as at one that does not', async () => {
    const guess = async (email: string) => {
      const codes: string[] = [];
      for (let n = 0; n < 6; n += 1) {
        // However slow the machine is, the wait is not over yet.
        await database.owner.query(
          `update sign_in_throttle set blocked_until = now() + interval '9 seconds' where blocked_until is not null`,
        );
        const opened = await enter(email, 'otter lamp eight');
        codes.push(opened.ok ? 'in' : opened.error.code.replace(/\d+/, 'n'));
      }
      return codes;
    };
    const known = await guess(anna.email);
    expect(known.at(-1)).toBe('sign-in.too-soon?seconds=n');
    expect(await guess(`no-${anna.email}`)).toEqual(known);
    expect(await attempt(anna.email, 'otter lamp seven')).toBeNull();
  });

  it('refuses somebody who has not chosen a password yet', async () => {
    expect(await attempt(admin.email, '')).toBeNull();
  });
});

it('asks no second factor here of whom a trusted identity server has sent, and one of all others', async () => {
  await database.owner.query(`update organisation set second_factor_roles = '{caseworker}' where id = $1`, [
    anna.organisationId,
  ]);
  const sent = { userId: anna.userId, method: 'oidc' as const, userAgent: '', deviceToken: 'this-browser' };
  expect(await beginSession(sent)).toMatchObject({ step: 'enrol' });
  const trusted = await beginSession({ ...sent, trusted: true });
  expect(trusted).toMatchObject({ step: 'open' });
  expect(await who(trusted?.sid ?? '')).toMatchObject({ userId: anna.userId });
});

describe('a session', () => {
  it('dies the moment its owner is disabled, and stays dead when they are enabled again', async () => {
    const sid = await signIn();
    expect(await setDisabled(admin, anna.userId, true)).toEqual({ ok: true, data: null });
    expect(await who(sid)).toBeNull();
    await setDisabled(admin, anna.userId, false);
    expect(await who(sid)).toBeNull();
    expect(await who(await signIn())).not.toBeNull();
  });

  it('has the new role on the next request', async () => {
    const sid = await signIn();
    await changeRole(admin, anna.userId, 'coordinator');
    expect(await who(sid)).toMatchObject({ role: 'coordinator' });
  });

  it('dies after twelve idle hours', async () => {
    const sid = await signIn();
    await database.owner.query(
      `update session set last_seen_at = now() - interval '13 hours' where id = $1`,
      [sid],
    );
    expect(await who(sid)).toBeNull();
  });
});

describe("one's own sessions", () => {
  it('are listed with what they run on, and ended one by one or all others at once', async () => {
    const [here, there, elsewhere] = [await signIn(), await signIn(), await signIn()];
    const listed = await listOwnSessions(anna, here);
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ current }) => current).map(({ id }) => id)).toEqual([here]);
    expect(listed[0]?.browser).toBe('Firefox');
    expect((await endOwnSession(anna, there)).ok).toBe(true);
    expect(await who(there)).toBeNull();
    expect(await endOwnOtherSessions(anna, here)).toEqual({ ok: true, data: 1 });
    expect(await who(elsewhere)).toBeNull();
    expect(await who(here)).not.toBeNull();
  });

  it("are one's own: nobody ends or lists another's", async () => {
    const sid = await signIn();
    expect(await endOwnSession(admin, sid)).toEqual({ ok: false, error: { code: 'not-found' } });
    await endOwnOtherSessions(admin, sid);
    expect(await who(sid)).not.toBeNull();
    expect(await listOwnSessions(admin, null)).toEqual([]);
  });
});
