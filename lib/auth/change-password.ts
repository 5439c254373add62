import 'server-only';
import { transaction } from '#db/client.ts';
import { findSignIn } from '#db/queries/identity.ts';
import { changeOwnPassword } from '#db/queries/own-account.ts';
import { beginProof, confirmSession } from '#db/queries/proofs.ts';
import { hashPassword, verifyPassword } from '#lib/crypto/password.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { weakness } from './weakness.ts';

/**
 * Changes the viewer's own password, by the one they have, which is asked for in any case; all their other sessions
 * end. `confirm.wrong` and `confirm.too-often` for the present one, `password.known` for a new one too many know.
 */
export async function changePassword(
  viewer: Viewer,
  input: { current: string; password: string },
): Promise<Result<null>> {
  const { sessionId } = viewer;
  if (!sessionId) return fail('not-found');
  const weak = await weakness(input.password, [viewer.email, viewer.name, viewer.organisationName]);
  if (weak) return fail(weak, 'password');
  const allowed = await transaction(viewer, 'account.password', (tx) => beginProof(tx, sessionId));
  if (!allowed) return fail('confirm.too-often', 'current');
  const account = await transaction(viewer, 'account.password', (tx) => findSignIn(tx, viewer.email));
  if (!(await verifyPassword(input.current, account?.passwordHash ?? null)))
    return fail('confirm.wrong', 'current');
  const hash = await hashPassword(input.password);
  return transaction(viewer, 'account.password', async (tx) => {
    if (!(await changeOwnPassword(tx, hash))) return fail('not-found');
    await confirmSession(tx);
    return ok(null);
  });
}
