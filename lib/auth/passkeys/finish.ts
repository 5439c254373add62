import 'server-only';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { headers } from 'next/headers';
import { type Actor, transaction } from '#db/client.ts';
import type { PasskeyPurpose } from '#db/queries/passkeys.ts';
import { confirmSession } from '#db/queries/proofs.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { giveSecondFactor } from '#db/queries/second-factors.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { describeAgent } from '#lib/domain/user-agent.ts';
import { beginSession } from '../begin-session.ts';
import { deviceToken } from '../device-token.ts';
import { enterSession } from '../enter-session.ts';
import { firstRecoveryCodes } from '../factors/make-recovery-codes.ts';
import { showCodes } from '../factors/shown-codes.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { nextPath } from '../next-path.ts';
import { currentPending } from '../pending-session.ts';
import { endUnlocking } from '../unlock-session.ts';
import { addPasskey } from './add-passkey.ts';
import { whoIsAsked, whoRegisters } from './begin.ts';
import { checkPasskey } from './check-passkey.ts';

/** What the browser brings back from an authenticator. */
export type PasskeyAnswer = { response: { id: string }; name: string; next?: string };

/** Where to go on; null where the page just goes on. */
type Done = { path: string | null };

/**
 * Ends what a passkey was asked for. `passkey.refused` when the answer is not right, `signed-out` when there is
 * nobody left to whom it was put.
 */
export async function finishPasskey(purpose: PasskeyPurpose, answer: PasskeyAnswer): Promise<Result<Done>> {
  if (purpose === 'register') return register(answer);
  const response = answer.response as AuthenticationResponseJSON;
  if (purpose === 'sign-in') return signIn(response, answer.next);
  const person = await whoIsAsked(purpose);
  if (!person) return fail('signed-out');
  const fits = (await checkPasskey(purpose, person, response)) !== null;
  if (purpose === 'unlock') return unlock(person, fits);
  await transaction(person, `session.${purpose}`, async (tx) => {
    if (fits) await (purpose === 'confirm' ? confirmSession(tx) : giveSecondFactor(tx));
    await recordEvent(tx, {
      action: `session.${purpose}`,
      operation: fits ? 'event' : 'refuse',
      subject: 'session',
      subjectId: person.sessionId,
      details: { method: 'passkey' },
    });
  });
  if (!fits) return fail('passkey.refused');
  if (purpose === 'confirm') return ok({ path: nextPath(answer.next) });
  const pending = await currentPending();
  return pending ? ok({ path: await finishSignIn(pending, answer.next) }) : fail('signed-out');
}

async function unlock(person: Actor & { sessionId: string }, fits: boolean): Promise<Result<Done>> {
  const opened = await endUnlocking(person, fits, 'passkey');
  if (!fits) return fail('passkey.refused');
  return opened ? ok({ path: null }) : fail('signed-out');
}

async function signIn(response: AuthenticationResponseJSON, next?: string): Promise<Result<Done>> {
  const userId = await checkPasskey('sign-in', null, response);
  if (!userId) return fail('passkey.refused');
  const userAgent = (await headers()).get('user-agent') ?? '';
  const device = await deviceToken();
  const begun = await beginSession({ userId, method: 'passkey', userAgent, deviceToken: device });
  return begun ? ok({ path: await enterSession(begun, next) }) : fail('passkey.refused');
}

async function register({ response, name, next }: PasskeyAnswer): Promise<Result<Done>> {
  const person = await whoRegisters();
  if (!person.ok) return person;
  const { browser, system } = describeAgent((await headers()).get('user-agent') ?? '');
  const known = name || [browser, system].filter(Boolean).join(', ');
  const added = await addPasskey(person.data, response as RegistrationResponseJSON, known);
  if (!added.ok) return added;
  const codes = await firstRecoveryCodes(person.data);
  if (codes) await showCodes(person.data.userId, codes);
  return ok({ path: afterwards(person.data, codes !== null, nextPath(next)) });
}

function afterwards({ pending }: Actor & { pending: boolean }, codes: boolean, next: string | null): string {
  if (pending) return `/sign-in/codes${next ? `?next=${encodeURIComponent(next)}` : ''}`;
  return codes ? '/account/second-factor/codes' : '/account/second-factor';
}
