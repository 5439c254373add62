import 'server-only';
import { transaction } from '#db/client.ts';
import { findSignIn } from '#db/queries/identity.ts';
import { beginProof, confirmSession, selectOwnProofs } from '#db/queries/proofs.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { instantNow } from '#lib/clock.ts';
import { verifyPassword } from '#lib/crypto/password.ts';
import { longestPassword } from '#lib/domain/password-rule.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { checkAppCode } from './factors/check-code.ts';

/**
 * Proves anew that it is the viewer, by their password or, when they have none, by a code of their app; returns
 * the viewer as confirmed now. `confirm.wrong` when it does not fit, `confirm.too-often` after many attempts; both
 * are on the record.
 */
export async function confirmIdentity<V extends Viewer>(viewer: V, secret: string): Promise<Result<V>> {
  const { sessionId } = viewer;
  if (!sessionId) return fail('confirm.required', 'confirmation');
  const allowed = await transaction(viewer, 'session.confirm', (tx) => beginProof(tx, sessionId));
  if (!allowed) return fail('confirm.too-often', 'confirmation');
  const method = (await transaction(viewer, 'read', selectOwnProofs)).password ? 'password' : 'app';
  const fits =
    method === 'password'
      ? secret.length <= longestPassword && (await fitsPassword(viewer, secret))
      : await checkAppCode({ ...viewer, sessionId }, secret);
  await transaction(viewer, 'session.confirm', async (tx) => {
    if (fits) await confirmSession(tx);
    await recordEvent(tx, {
      action: 'session.confirm',
      operation: fits ? 'event' : 'refuse',
      subject: 'session',
      subjectId: sessionId,
      details: { method },
    });
  });
  if (!fits) return fail('confirm.wrong', 'confirmation');
  return ok({ ...viewer, confirmedAt: new Date(instantNow().epochMilliseconds) });
}

async function fitsPassword(viewer: Viewer, password: string): Promise<boolean> {
  const account = await transaction(viewer, 'session.confirm', (tx) => findSignIn(tx, viewer.email));
  return verifyPassword(password, account?.passwordHash ?? null);
}
