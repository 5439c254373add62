import { describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { selectMembersWithFactor, updateSecondFactorRoles } from '#db/queries/second-factor-rule.ts';
import type { PendingSession } from '#db/queries/second-factors.ts';
import { ownFactors } from '#lib/auth/factors/own-factors.ts';
import { removeFactor } from '#lib/auth/factors/remove-factor.ts';
import { giveCode } from '#lib/auth/give-code.ts';
import { setPassword } from '#lib/auth/set-password.ts';
import { listAdministration } from '#lib/users/list-administration.ts';
import { findUser } from '#lib/users/list-users.ts';
import { makePasswordLink } from '#lib/users/make-password-link.ts';
import { secondFactorRoles } from '#lib/users/second-factor-roles.ts';
import { setSecondFactorRoles } from '#lib/users/set-second-factor-roles.ts';
import { codeOf } from '../../support/second-factors.ts';
import { password } from '../../support/sign-in-stage.ts';
import { factorStage, whence } from './factor-stage.ts';

const { at, who, person, begin, pendingOf, goOn, withApp } = factorStage();

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

describe('an administrator', () => {
  it('makes a link that keeps the second factor, or one that takes it away and says so', async () => {
    const admin = await at.stage.member(at.house, 'administrator', 'Ada');
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
    const { rows } = await at.owner.query(
      `select kind, actor_id from notice where user_id = $1 and kind = 'second-factor-reset'`,
      [someone.userId],
    );
    expect(rows).toEqual([{ kind: 'second-factor-reset', actor_id: admin.userId }]);
    const actions = (await listAdministration(admin)).entries.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['user.link', 'user.link-anew', 'user.reset-factors']));
  });

  it('says which roles need one, which counts from the next sign-in on', async () => {
    const admin = await at.stage.member(at.house, 'administrator');
    const someone = await person('caseworker');
    const { sid } = await begin(someone);
    expect(await secondFactorRoles(admin)).toEqual(['coordinator', 'lawyer', 'administrator']);
    expect((await setSecondFactorRoles(admin, ['lawyer', 'caseworker'])).ok).toBe(true);
    expect(await secondFactorRoles(admin)).toEqual(['caseworker', 'lawyer']);
    expect(await who(sid)).not.toBeNull();
    expect((await begin(someone)).step).toBe('enrol');
  });

  it('alone does, and only with a recent proof', async () => {
    const admin = await at.stage.member(at.house, 'administrator');
    const someone = await at.stage.member(at.house, 'caseworker');
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
    const elsewhere = await at.stage.member(await at.stage.organisation(), 'administrator');
    expect(await transaction(elsewhere, 'test', selectMembersWithFactor)).not.toContain(someone.userId);
  });
});
