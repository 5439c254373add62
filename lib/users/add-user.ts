import 'server-only';
import { addMember } from '#db/queries/users.ts';
import { writeAs } from '#lib/context.ts';
import { newToken } from '#lib/crypto/token.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { administeringAccess } from './needs.ts';
import type { AddUser } from './schema.ts';

/**
 * Adds a user who has no password yet; the token is the secret of a link, valid for 3 days, for choosing one. It
 * takes no request id: the outcome of a request is kept, and a secret must not be.
 */
export async function addUser(
  viewer: Viewer,
  input: AddUser,
): Promise<Result<{ userId: string; token: string }>> {
  const { token, hash } = newToken();
  return writeAs(viewer, administeringAccess, 'user.add', async ({ tx }) => {
    const userId = await addMember(tx, { ...input, tokenHash: hash });
    return userId ? ok({ userId, token }) : fail('email.taken', 'email');
  });
}
