import { beforeEach, describe, expect, it } from 'vitest';
import { lockSession } from '#lib/auth/lock-session.ts';
import { unlockSession } from '#lib/auth/unlock-session.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { setIdleLock } from '#lib/users/set-idle-lock.ts';
import { password, signInStage } from '../../support/sign-in-stage.ts';

const at = signInStage({ secondFactor: false });
let anna: Viewer;
let sid: string;

beforeEach(async () => {
  anna = await at.member('caseworker');
  const begun = await at.enter(anna);
  if (!begun.ok) throw new Error('sign-in failed');
  sid = begun.data.sid;
});

const who = () => at.who(sid);
const silentFor = (minutes: number) =>
  at.owner.query(
    `update session set last_seen_at = now() - make_interval(mins => $2),
      created_at = now() - interval '1 day', confirmed_at = now() - interval '1 day' where id = $1`,
    [sid, minutes],
  );

describe('a locked session', () => {
  it('opens nothing until its owner gives the password, which proves who they are', async () => {
    await silentFor(1);
    await lockSession(sid);
    expect(await who()).toBeNull();
    expect(await unlockSession(sid, 'otter lamp eight')).toMatchObject({ error: { code: 'confirm.wrong' } });
    expect(await who()).toBeNull();
    expect(await unlockSession(sid, password)).toEqual({ ok: true, data: { userId: anna.userId } });
    const opened = await who();
    expect(opened).toMatchObject({ userId: anna.userId });
    expect(Date.now() - (opened?.confirmedAt?.getTime() ?? 0)).toBeLessThan(600_000);
  });

  it('does not let passwords be tried without end', async () => {
    await lockSession(sid);
    for (let n = 0; n < 10; n += 1) await unlockSession(sid, `otter lamp ${n}`);
    expect(await unlockSession(sid, password)).toMatchObject({ error: { code: 'confirm.too-often' } });
    expect(await who()).toBeNull();
  });

  it('stays ended when it was ended while it was locked', async () => {
    await lockSession(sid);
    await at.owner.query('update session set ended_at = now() where id = $1', [sid]);
    expect(await unlockSession(sid, password)).toMatchObject({ error: { code: 'signed-out' } });
    expect(await who()).toBeNull();
  });

  it('cannot be opened by another person’s password', async () => {
    const other = await at.stage.member(at.house, 'caseworker');
    const secret = 'window river nine';
    await at.owner.query('update user_account set password_hash = $1 where id = $2', [
      await hashPassword(secret),
      other.userId,
    ]);
    await lockSession(sid);
    expect((await unlockSession(sid, secret)).ok).toBe(false);
  });
});

describe('a session that falls silent', () => {
  it('locks itself at the server, a little later than the page does', async () => {
    await silentFor(16);
    expect(await who()).not.toBeNull();
    await silentFor(18);
    expect(await who()).toBeNull();
    // A request that comes late does not wake it.
    expect(await who()).toBeNull();
    expect((await unlockSession(sid, password)).ok).toBe(true);
    expect(await who()).not.toBeNull();
  });

  it('does so after the time that its organisation chose, between five minutes and an hour', async () => {
    const admin = await at.stage.member(at.house, 'administrator');
    expect(await setIdleLock(admin, 60)).toEqual({ ok: true, data: null });
    await silentFor(50);
    expect(await who()).toMatchObject({ idleLockMinutes: 60 });
    await setIdleLock(admin, 5);
    await silentFor(8);
    expect(await who()).toBeNull();
    await expect(setIdleLock(admin, 600)).rejects.toThrow();
    expect(await setIdleLock(anna, 60)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('ends after twelve hours, and after seven days however busy it is', async () => {
    await silentFor(1);
    expect(await who()).not.toBeNull();
    await at.owner.query(
      `update session set last_seen_at = now(), expires_at = now() - interval '1 second' where id = $1`,
      [sid],
    );
    expect(await who()).toBeNull();
    expect(await unlockSession(sid, password)).toMatchObject({ error: { code: 'signed-out' } });
  });

  it('cannot be unlocked any more after twelve hours', async () => {
    await silentFor(13 * 60);
    expect(await who()).toBeNull();
    expect(await unlockSession(sid, password)).toMatchObject({ error: { code: 'signed-out' } });
  });
});
