import 'server-only';
import { type Actor, transaction } from '#db/client.ts';
import { findSignIn } from '#db/queries/identity.ts';
import { beginProof } from '#db/queries/proofs.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { lockedSession, unlockSession as unlock } from '#db/queries/session-lock.ts';
import { verifyPassword } from '#lib/crypto/password.ts';
import { longestPassword } from '#lib/domain/password-rule.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/**
 * Unlocks a locked session by its owner's password, which counts as a proof of identity; answers whose it is.
 * `signed-out` when it has ended meanwhile, `confirm.wrong` and `confirm.too-often` for the password.
 */
export async function unlockSession(sid: string, password: string): Promise<Result<{ userId: string }>> {
  const locked = await transaction(null, 'session.unlock', (tx) => lockedSession(tx, sid));
  if (!locked) return fail('signed-out');
  const allowed = await transaction(null, 'session.unlock', (tx) => beginProof(tx, sid));
  if (!allowed) return fail('confirm.too-often');
  const account = await transaction(null, 'session.unlock', (tx) => findSignIn(tx, locked.email));
  const fits =
    password.length <= longestPassword && (await verifyPassword(password, account?.passwordHash ?? null));
  const opened = await endUnlocking({ userId: locked.userId, sessionId: sid }, fits, 'password');
  if (!fits) return fail('confirm.wrong');
  return opened ? ok({ userId: locked.userId }) : fail('signed-out');
}

/** Unlocks a session when the proof fits, and writes the attempt down; whether the session is open now. */
export function endUnlocking(
  person: Actor & { sessionId: string },
  fits: boolean,
  method: 'password' | 'passkey',
): Promise<boolean> {
  return transaction(person, 'session.unlock', async (tx) => {
    await recordEvent(tx, {
      action: 'session.unlock',
      operation: fits ? 'event' : 'refuse',
      subject: 'session',
      subjectId: person.sessionId,
      details: { method },
    });
    return fits && (await unlock(tx));
  });
}
