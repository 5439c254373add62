import { describe, expect, it } from 'vitest';
import { connectApp } from '#lib/auth/factors/connect-app.ts';
import { renewCodes } from '#lib/auth/factors/renew-codes.ts';
import { startApp } from '#lib/auth/factors/start-app.ts';
import { giveCode } from '#lib/auth/give-code.ts';
import { codeOf, wrongCode } from '../../support/second-factors.ts';
import { factorStage, whence } from './factor-stage.ts';

const { at, who, person, begin, waiting, pendingOf, goOn, withApp } = factorStage();
const wrong = { ok: false, error: { code: 'code.wrong', field: 'code' } };

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
    const { rows } = await at.owner.query<{ sealed_secret: string }>(
      'select sealed_secret from totp_secret where user_id = $1',
      [one.someone.userId],
    );
    expect(rows[0]?.sealed_secret).toMatch(/^sealed:v1:/);
    expect(rows[0]?.sealed_secret).not.toContain(one.secret.replaceAll(' ', ''));
    await at.owner.query('update totp_secret set sealed_secret = $1 where user_id = $2', [
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
    await at.owner.query(
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
    const { rows } = await at.owner.query('select code_hash from recovery_code where user_id = $1', [
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

describe('a sign-in that waits', () => {
  it('waits for half an hour, and not for somebody disabled', async () => {
    const { someone } = await withApp();
    const [old, fresh] = [await pendingOf(someone), await pendingOf(someone)];
    await at.owner.query(`update session set created_at = now() - interval '31 minutes' where id = $1`, [
      old.sessionId,
    ]);
    expect(await waiting(old.sessionId)).toBeNull();
    expect(await waiting(fresh.sessionId)).not.toBeNull();
    await at.owner.query('update user_account set disabled_at = now() where id = $1', [someone.userId]);
    expect(await waiting(fresh.sessionId)).toBeNull();
  });

  it('is on the record with what was given and what was refused', async () => {
    const { someone, secret } = await withApp();
    const pending = await pendingOf(someone);
    await giveCode(pending, wrongCode(secret), whence);
    await giveCode(pending, codeOf(secret, 1), whence);
    const { rows } = await at.owner.query(
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
