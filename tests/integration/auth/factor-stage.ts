import { expect } from 'vitest';
import { transaction } from '#db/client.ts';
import type { SessionRow } from '#db/queries/identity.ts';
import { finishSignIn, type PendingSession, readPendingSession } from '#db/queries/second-factors.ts';
import type { BegunSession } from '#lib/auth/begin-session.ts';
import { connectApp } from '#lib/auth/factors/connect-app.ts';
import { firstRecoveryCodes } from '#lib/auth/factors/make-recovery-codes.ts';
import { startApp } from '#lib/auth/factors/start-app.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { codeOf } from '../../support/second-factors.ts';
import { signInStage } from '../../support/sign-in-stage.ts';

export const whence = { deviceToken: 'here', address: '192.0.2.1' };

/** People with an authenticator app, and sign-ins that wait for it. */
export function factorStage() {
  const at = signInStage({ secondFactor: true });
  const { who, member: person } = at;
  async function begin(someone: Viewer): Promise<BegunSession> {
    const begun = await at.enter(someone);
    if (!begun.ok) throw new Error('the password was refused');
    return begun.data;
  }
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

  return { at, who, person, begin, waiting, pendingOf, goOn, withApp };
}
