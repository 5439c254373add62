import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { readSession, type SessionRow } from '#db/queries/identity.ts';
import { selectMembersWithFactor, updateSecondFactorRoles } from '#db/queries/second-factor-rule.ts';
import { finishSignIn, type PendingSession, readPendingSession } from '#db/queries/second-factors.ts';
import { authenticate } from '#lib/auth/authenticate.ts';
import type { BegunSession } from '#lib/auth/begin-session.ts';
import { connectApp } from '#lib/auth/factors/connect-app.ts';
import { firstRecoveryCodes } from '#lib/auth/factors/make-recovery-codes.ts';
import { ownFactors } from '#lib/auth/factors/own-factors.ts';
import { removeFactor } from '#lib/auth/factors/remove-factor.ts';
import { renewCodes } from '#lib/auth/factors/renew-codes.ts';
import { startApp } from '#lib/auth/factors/start-app.ts';
import { giveCode } from '#lib/auth/give-code.ts';
import { setPassword } from '#lib/auth/set-password.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { listAdministration } from '#lib/users/list-administration.ts';
import { findUser } from '#lib/users/list-users.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import { secondFactorRoles } from '#lib/users/second-factor-roles.ts';
import { setSecondFactorRoles } from '#lib/users/set-second-factor-roles.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { codeOf, wrongCode } from '../../support/second-factors.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const password = 'otter lamp seven';
let database: TestDatabase;
let stage: DeskStage;
let hash: string;
let house: string;
const whence = { deviceToken: 'here', address: '192.0.2.1' };
const wrong = { ok: false, error: { code: 'code.wrong', field: 'code' } };

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
  hash = await hashPassword(password);
});
afterAll(() => database?.close());
beforeEach(async () => {
  house = await stage.organisation();
});

async function person(role: Role): Promise<Viewer> {
  const member = await stage.member(house, role);
  await database.owner.query('update user_account set password_hash = $1 where id = $2', [
    hash,
    member.userId,
  ]);
  return member;
}
async function begin({ email }: Viewer): Promise<BegunSession> {
  const begun = await authenticate({ email, password, userAgent: '', ...whence });
  if (!begun.ok) throw new Error('the password was refused');
  return begun.data;
}
const who = (sid: string): Promise<SessionRow | null> =>
  transaction(null, 'read-session', (tx) => readSession(tx, sid));
const waiting = (sid: string): Promise<PendingSession | null> =>
  transaction(null, 'read-session', (tx) => readPendingSession(tx, sid));
async function pendingOf(someone: Viewer): Promise<PendingSession> {
  const pending = await waiting((await begin(someone)).sid);
  if (!pending) throw new Error('the session is not waiting');
  return pending;
}
async function goOn(pending: PendingSession): Promise<SessionRow | null> {
  const sid = await transaction(pending, 'test', finishSignIn);
  return sid ? who(sid) : null;
}
/** Somebody with an app, whose present code has connected it, and recovery codes. */
async function withApp(role: Role = 'caseworker') {
  const someone = await person(role);
  const begun = await begin(someone);
  const at = begun.step === 'open' ? await who(begun.sid) : await waiting(begun.sid);
  if (!at) throw new Error('no session');
  const secret = (await startApp(at, 'Vigil'))?.secret ?? '';
  expect(await connectApp(at, codeOf(secret))).toEqual({ ok: true, data: null });
  return { someone, at, secret, codes: (await firstRecoveryCodes(at)) ?? [] };
}

describe('an authenticator app', () => {
  it('is connected by its first code, and is asked for at the next sign-in', async () => {
    const { someone, secret } = await withApp();
    const begun = await begin(someone);
    expect(begun.step).toBe('second-factor');
    expect(await who(begun.sid)).toBeNull();
    const pending = await pendingOf(someone);
    expect(await goOn(pending)).toBeNull();
    expect((await giveCode(pending, codeOf(secret, 1), whence)).ok).toBe(true);
    const viewer = await goOn(pending);
    expect(viewer).toMatchObject({ userId: someone.userId, secondFactorAt: expect.any(Date) });
    expect(viewer?.sessionId).not.toBe(pending.sessionId);
    expect(await waiting(pending.sessionId)).toBeNull();
  });

  it('counts for nothing before its first code', async () => {
    const someone = await person('caseworker');
    const { sid } = await begin(someone);
    const viewer = await who(sid);
    if (!viewer) throw new Error('no session');
    const offer = await startApp(viewer, 'Vigil');
    expect((await startApp(viewer, 'Vigil'))?.secret).toBe(offer?.secret);
    expect(await connectApp(viewer, wrongCode(offer?.secret ?? ''))).toEqual(wrong);
    expect((await begin(someone)).step).toBe('open');
  });

  it('has no code that works twice, nor one that is older than the last', async () => {
    const { someone, secret } = await withApp();
    const [next, before] = [codeOf(secret, 1), codeOf(secret, -1)];
    const first = await pendingOf(someone);
    expect((await giveCode(first, next, whence)).ok).toBe(true);
    const second = await pendingOf(someone);
    expect(await giveCode(second, next, whence)).toEqual(wrong);
    expect(await giveCode(second, before, whence)).toEqual(wrong);
    expect(await goOn(second)).toBeNull();
  });

  it('keeps its secret sealed, for its owner only', async () => {
    const [one, other] = [await withApp(), await withApp()];
    const { rows } = await database.owner.query<{ sealed_secret: string }>(
      'select sealed_secret from totp_secret where user_id = $1',
      [one.someone.userId],
    );
    expect(rows[0]?.sealed_secret).toMatch(/^sealed:v1:/);
    expect(rows[0]?.sealed_secret).not.toContain(one.secret.replaceAll(' ', ''));
    await database.owner.query('update totp_secret set sealed_secret = $1 where user_id = $2', [
      rows[0]?.sealed_secret,
      other.someone.userId,
    ]);
    const pending = await pendingOf(other.someone);
    await expect(giveCode(pending, codeOf(one.secret, 1), whence)).rejects.toThrow();
  });
});

describe('guessing a code', () => {
  it('ends the sign-in after five, and is slowed over all sign-ins of the person', async () => {
    const { someone, secret } = await withApp();
    const pending = await pendingOf(someone);
    const answers: string[] = [];
    for (let time = 0; time < 6; time += 1) {
      const given = await giveCode(pending, wrongCode(secret), { ...whence, address: `192.0.2.${time}` });
      answers.push(given.ok ? 'ok' : given.error.code.replace(/\?.*/, ''));
    }
    expect(answers.slice(0, 4)).toEqual(Array(4).fill('code.wrong'));
    expect(answers.at(-1)).not.toBe('ok');
    expect(answers.filter((code) => code === 'code.wrong').length).toBeLessThanOrEqual(5);
  });

  it('is slowed however often the right password is given in between', async () => {
    const { someone, secret } = await withApp();
    const answers: string[] = [];
    for (const times of [3, 3]) {
      const pending = await pendingOf(someone);
      for (let time = 0; time < times; time += 1) {
        const given = await giveCode(pending, wrongCode(secret), whence);
        answers.push(given.ok ? 'ok' : given.error.code.replace(/\?.*/, ''));
      }
    }
    expect(answers).toEqual([...Array(5).fill('code.wrong'), 'sign-in.too-soon']);
  });

  it('does not get further by ten sign-ins than by one', async () => {
    const { someone, secret } = await withApp();
    await database.owner.query(
      `insert into session (user_id, expires_at, pending, proofs_tried, proof_tried_at)
       select $1, now() + interval '1 day', true, 5, now() from generate_series(1, 2)`,
      [someone.userId],
    );
    const pending = await pendingOf(someone);
    const given = await giveCode(pending, codeOf(secret, 1), whence);
    expect(given).toMatchObject({ ok: false, error: { code: 'sign-in.again' } });
  });
});

describe('recovery codes', () => {
  it('let in once each and say how many are left', async () => {
    const { someone, codes } = await withApp();
    expect(codes).toHaveLength(10);
    const first = await pendingOf(someone);
    const code = codes[3]?.toUpperCase().replaceAll('-', ' ') ?? '';
    expect(await giveCode(first, code, whence)).toEqual({ ok: true, data: { method: 'recovery', left: 9 } });
    expect(await goOn(first)).not.toBeNull();
    expect(await giveCode(await pendingOf(someone), code, whence)).toEqual(wrong);
  });

  it('are nobody else’s', async () => {
    const [one, other] = [await withApp(), await withApp()];
    expect(await giveCode(await pendingOf(other.someone), one.codes[0] ?? '', whence)).toEqual(wrong);
  });

  it('are not stored as they are, and stop working when new ones are made', async () => {
    const { someone, codes, secret } = await withApp();
    const { rows } = await database.owner.query('select code_hash from recovery_code where user_id = $1', [
      someone.userId,
    ]);
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
    const pending = await pendingOf(someone);
    await giveCode(pending, codeOf(secret, 1), whence);
    const viewer = await goOn(pending);
    if (!viewer) throw new Error('not signed in');
    expect(await renewCodes({ ...viewer, confirmedAt: null })).toMatchObject({
      error: { code: 'confirm.required' },
    });
    const renewed = await renewCodes(viewer);
    expect(renewed.ok && renewed.data).toHaveLength(10);
    expect(await giveCode(await pendingOf(someone), codes[0] ?? '', whence)).toEqual(wrong);
  });
});

describe('a role that requires a second factor', () => {
  it('opens nothing before one is set up', async () => {
    const someone = await person('coordinator');
    const begun = await begin(someone);
    expect(begun.step).toBe('enrol');
    expect(await who(begun.sid)).toBeNull();
    const { at } = await withApp('coordinator');
    expect(await goOn(at as PendingSession)).toMatchObject({ role: 'coordinator' });
  });

  it('keeps the last factor, and others may take theirs away', async () => {
    for (const [role, code] of [
      ['lawyer', 'factor.last'],
      ['caseworker', null],
    ] as const) {
      const { someone, secret } = await withApp(role);
      const pending = await pendingOf(someone);
      await giveCode(pending, codeOf(secret, 1), whence);
      const viewer = await goOn(pending);
      if (!viewer) throw new Error('not signed in');
      expect(await removeFactor({ ...viewer, confirmedAt: null }, 'app')).toMatchObject({
        error: { code: 'confirm.required' },
      });
      const removed = await removeFactor(viewer, 'app');
      expect(removed.ok ? null : removed.error.code).toBe(code);
      const left = await ownFactors(viewer);
      expect(left).toMatchObject(code ? { codesLeft: 10, required: true } : { appSince: null, codesLeft: 0 });
    }
  });
});

describe('a sign-in that waits', () => {
  it('waits for half an hour, and not for somebody disabled', async () => {
    const { someone } = await withApp();
    const [old, fresh] = [await pendingOf(someone), await pendingOf(someone)];
    await database.owner.query(
      `update session set created_at = now() - interval '31 minutes' where id = $1`,
      [old.sessionId],
    );
    expect(await waiting(old.sessionId)).toBeNull();
    expect(await waiting(fresh.sessionId)).not.toBeNull();
    await database.owner.query('update user_account set disabled_at = now() where id = $1', [someone.userId]);
    expect(await waiting(fresh.sessionId)).toBeNull();
  });

  it('is on the record with what was given and what was refused', async () => {
    const { someone, secret } = await withApp();
    const pending = await pendingOf(someone);
    await giveCode(pending, wrongCode(secret), whence);
    await giveCode(pending, codeOf(secret, 1), whence);
    const { rows } = await database.owner.query(
      `select action, operation, after->>'method' as method from audit_entry
       where actor_id = $1 and action = 'session.second-factor' order by id`,
      [someone.userId],
    );
    expect(rows).toEqual([
      { action: 'session.second-factor', operation: 'refuse', method: 'code' },
      { action: 'session.second-factor', operation: 'event', method: 'app' },
    ]);
  });
});

describe('an administrator', () => {
  it('makes a link that keeps the second factor, or one that takes it away and says so', async () => {
    const admin = await stage.member(house, 'administrator', 'Ada');
    const { someone } = await withApp();
    const use = async (resetsFactors: boolean) => {
      const made = await makePasswordLink(admin, someone.userId, { resetsFactors });
      expect(await setPassword(made.ok ? made.data.token : '', password)).toMatchObject({ ok: true });
      return (await begin(someone)).step;
    };
    expect(await use(false)).toBe('second-factor');
    expect((await findUser(admin, someone.userId))?.secondFactor).toBe(true);
    expect(await use(true)).toBe('open');
    expect((await findUser(admin, someone.userId))?.secondFactor).toBe(false);
    const { rows } = await database.owner.query(
      `select kind, actor_id from notice where user_id = $1 and kind = 'second-factor-reset'`,
      [someone.userId],
    );
    expect(rows).toEqual([{ kind: 'second-factor-reset', actor_id: admin.userId }]);
    const actions = (await listAdministration(admin)).entries.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['user.link', 'user.link-anew', 'user.reset-factors']));
  });

  it('says which roles need one, which counts from the next sign-in on', async () => {
    const admin = await stage.member(house, 'administrator');
    const someone = await person('caseworker');
    const { sid } = await begin(someone);
    expect(await secondFactorRoles(admin)).toEqual(['coordinator', 'lawyer', 'administrator']);
    expect((await setSecondFactorRoles(admin, ['lawyer', 'caseworker'])).ok).toBe(true);
    expect(await secondFactorRoles(admin)).toEqual(['caseworker', 'lawyer']);
    expect(await who(sid)).not.toBeNull();
    expect((await begin(someone)).step).toBe('enrol');
  });

  it('alone does, and only with a recent proof', async () => {
    const admin = await stage.member(house, 'administrator');
    const someone = await stage.member(house, 'caseworker');
    expect(await setSecondFactorRoles({ ...admin, confirmedAt: null }, [])).toMatchObject({
      error: { code: 'confirm.required' },
    });
    expect(await setSecondFactorRoles(someone, [])).toMatchObject({ error: { code: 'not-found' } });
    await expect(transaction(someone, 'test', (tx) => updateSecondFactorRoles(tx, []))).rejects.toThrow();
    await expect(transaction(someone, 'test', selectMembersWithFactor)).rejects.toThrow();
    expect(await secondFactorRoles(admin)).toHaveLength(3);
  });

  it('learns nothing of the factors in another organisation', async () => {
    const { someone } = await withApp();
    const elsewhere = await stage.member(await stage.organisation(), 'administrator');
    expect(await transaction(elsewhere, 'test', selectMembersWithFactor)).not.toContain(someone.userId);
  });
});
