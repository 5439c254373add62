import 'server-only';
import { addMember } from '#db/queries/users.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { newToken } from '#lib/crypto/token.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { AddUser } from './schema.ts';

/**
 * Adds a user who has no password yet; the token is the secret of a link, valid for 3 days, for choosing one. It
 * takes no request id: the outcome of a request is kept, and a secret must not be.
 */
export async function addUser(
  viewer: Viewer,
  input: AddUser,
): Promise<Result<{ userId: string; token: string }>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  const { token, hash } = newToken();
  return write(viewer, 'user.add', async ({ tx }) => {
    const userId = await addMember(tx, { ...input, tokenHash: hash });
    return userId ? ok({ userId, token }) : fail('email.taken', 'email');
  });
}
