import 'server-only';
import { linkForPassword, selectUsers } from '#db/queries/users.ts';
import { writeAs } from '#lib/context.ts';
import { newToken } from '#lib/crypto/token.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { administeringAccess } from './needs.ts';

/**
 * The secret of a new link, valid for 3 days, for setting a user's password; earlier links stop working. When asked
 * for, its use also takes the second factors away, for somebody who has lost them. Not for a disabled user: it
 * would open a door that was shut. Takes no request id, for its outcome is a secret.
 */
export async function makePasswordLink(
  viewer: Viewer,
  userId: string,
  options: { resetsFactors: boolean } = { resetsFactors: false },
): Promise<Result<{ token: string }>> {
  return writeAs(viewer, administeringAccess, 'user.link', async ({ tx }) => {
    const [user] = await selectUsers(tx, userId);
    if (!user || user.disabledAt !== null) return fail('not-found');
    const { token, hash } = newToken();
    const made = await linkForPassword(tx, userId, hash, options.resetsFactors);
    return made ? ok({ token }) : fail('not-found');
  });
}
