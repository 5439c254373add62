import 'server-only';
import type { Actor } from '#db/client.ts';
import type { PasskeyPurpose } from '#db/queries/passkeys.ts';
import { instantNow } from '#lib/clock.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { currentViewer } from '../current-viewer.ts';
import type { Person } from '../factors/person.ts';
import { currentLocked } from '../locked-session.ts';
import { currentPending } from '../pending-session.ts';
import { type AskPurpose, askPasskey } from './ask-passkey.ts';
import { offerPasskey } from './offer-passkey.ts';

/** Who may make a passkey: somebody who confirmed lately who they are, or whose role makes them set one up now. */
export async function whoRegisters(): Promise<Result<Person & { name: string; pending: boolean }>> {
  const viewer = await currentViewer();
  if (viewer) {
    if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
    return ok({ ...viewer, pending: false });
  }
  const pending = await currentPending();
  return pending?.step === 'enrol' ? ok({ ...pending, pending: true }) : fail('signed-out');
}

/** Whom a passkey must belong to: who is signed in, whose session is locked, or who waits for the second factor. */
export async function whoIsAsked(
  purpose: Exclude<AskPurpose, 'sign-in'>,
): Promise<(Actor & { sessionId: string }) | null> {
  if (purpose === 'confirm') return currentViewer();
  return purpose === 'unlock' ? currentLocked() : currentPending();
}

/** Begins what a passkey is to do for the person of this request: the options for the browser. */
export async function beginPasskey(purpose: PasskeyPurpose): Promise<Result<object>> {
  if (purpose === 'sign-in') return ok(await askPasskey(purpose, null));
  if (purpose === 'register') {
    const person = await whoRegisters();
    return person.ok ? ok(await offerPasskey(person.data)) : person;
  }
  const person = await whoIsAsked(purpose);
  return person ? ok(await askPasskey(purpose, person)) : fail('signed-out');
}
