import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { readSession, type SessionRow } from '#db/queries/identity.ts';
import { authenticate } from '#lib/auth/authenticate.ts';
import { confirmFromForm } from '#lib/auth/confirm-from-form.ts';
import { confirmIdentity } from '#lib/auth/confirm-identity.ts';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { instantNow } from '#lib/clock.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addUser } from '#lib/users/add-user.ts';
import { changeRole } from '#lib/users/change-role.ts';
import { findUser } from '#lib/users/list-users.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import { setDisabled } from '#lib/users/set-disabled.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const password = 'otter lamp seven';
let database: TestDatabase;
let stage: DeskStage;
let hash: string;
let admin: SessionRow;
let anna: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
  hash = await hashPassword(password);
});
afterAll(() => database?.close());

async function signIn(person: Viewer): Promise<SessionRow> {
  await database.owner.query('update user_account set password_hash = $1 where id = $2', [
    hash,
    person.userId,
  ]);
  const opened = await authenticate({
    email: person.email,
    password,
    userAgent: '',
    deviceToken: 'here',
    address: '',
  });
  if (!opened.ok) throw new Error('sign-in failed');
  return again(opened.data.sid);
}
async function again(sid: string): Promise<SessionRow> {
  const row = await transaction(null, 'read-session', (tx) => readSession(tx, sid));
  if (!row) throw new Error('the session has ended');
  return row;
}
async function anHourLater(viewer: SessionRow): Promise<SessionRow> {
  await database.owner.query(`update session set confirmed_at = now() - interval '1 hour' where id = $1`, [
    viewer.sessionId,
  ]);
  return again(viewer.sessionId);
}

beforeEach(async () => {
  const house = await stage.organisation();
  await database.owner.query(`update organisation set second_factor_roles = '{}' where id = $1`, [house]);
  admin = await signIn(await stage.member(house, 'administrator'));
  anna = await stage.member(house, 'caseworker', 'Anna');
});

describe('confirming who one is', () => {
  it('is done by signing in, and asked for again an hour later', async () => {
    expect(isRecentlyConfirmed(admin, instantNow())).toBe(true);
    expect(await confirmationFor(admin)).toMatchObject({ needed: false, password: true, passkey: false });
    expect(await confirmationFor(await anHourLater(admin))).toMatchObject({ needed: true });
  });

  it('takes the right password and counts in this session only', async () => {
    const late = await anHourLater(admin);
    const elsewhere = await anHourLater(await signIn(admin));
    expect(await confirmIdentity(late, 'otter lamp eight')).toMatchObject({
      error: { code: 'confirm.wrong', field: 'confirmation' },
    });
    const confirmed = await confirmIdentity(late, password);
    expect(confirmed.ok && isRecentlyConfirmed(confirmed.data, instantNow())).toBe(true);
    expect(isRecentlyConfirmed(await again(late.sessionId), instantNow())).toBe(true);
    expect(isRecentlyConfirmed(await again(elsewhere.sessionId), instantNow())).toBe(false);
  });

  it('stops after ten attempts, many at once included, however right the next one is', async () => {
    const late = await anHourLater(admin);
    const tries = await Promise.all(Array.from({ length: 12 }, () => confirmIdentity(late, 'guess')));
    const codes = tries.map((one) => (one.ok ? 'ok' : one.error.code)).sort();
    expect(codes.filter((code) => code === 'confirm.wrong')).toHaveLength(10);
    expect(await confirmIdentity(late, password)).toMatchObject({ error: { code: 'confirm.too-often' } });
  });

  it('with nothing typed leaves the verb to refuse', async () => {
    const late = await anHourLater(admin);
    const unchanged = await confirmFromForm(late, '');
    expect(unchanged).toEqual({ ok: true, data: late });
  });
});

describe('administering people', () => {
  it('needs a recent proof, and changes nothing without one', async () => {
    const late = await anHourLater(admin);
    const refused = { ok: false, error: { code: 'confirm.required' } };
    expect(await changeRole(late, anna.userId, 'coordinator')).toEqual(refused);
    expect(await setDisabled(late, anna.userId, true)).toEqual(refused);
    expect(await makePasswordLink(late, anna.userId)).toEqual(refused);
    expect(await addUser(late, { name: 'B', email: 'b@example.org', role: 'caseworker' })).toEqual(refused);
    expect(await findUser(late, anna.userId)).toMatchObject({ role: 'caseworker', disabled: false });

    const confirmed = await confirmFromForm(late, password);
    if (!confirmed.ok) throw new Error('not confirmed');
    expect((await changeRole(confirmed.data, anna.userId, 'coordinator')).ok).toBe(true);
  });
});
