import 'server-only';
import { linkForPassword } from '#db/queries/users.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { newToken } from '#lib/crypto/token.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { findUser } from './list-users.ts';

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
  if (!may(viewer, 'users.administer')) return fail('not-found');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  const user = await findUser(viewer, userId);
  if (!user || user.disabled) return fail('not-found');
  const { token, hash } = newToken();
  return write(viewer, 'user.link', async ({ tx }) =>
    (await linkForPassword(tx, userId, hash, options.resetsFactors)) ? ok({ token }) : fail('not-found'),
  );
}
