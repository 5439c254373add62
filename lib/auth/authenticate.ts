import 'server-only';
import { transaction } from '#db/client.ts';
import { findSignIn, openSession } from '#db/queries/identity.ts';
import { verifyPassword } from '#lib/crypto/password.ts';
import { hashToken } from '#lib/crypto/token.ts';

/**
 * Checks an address and a password and opens a session; returns its id, or null.
 * An unknown address costs the same hash as a wrong password and answers the same.
 */
export async function authenticate(input: {
  email: string;
  password: string;
  userAgent: string;
  /** The random token by which this browser is known again. */
  deviceToken: string;
}): Promise<string | null> {
  const account = await transaction(null, 'sign-in', (tx) => findSignIn(tx, input.email));
  const fits = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account || !fits) return null;
  const { userAgent, deviceToken } = input;
  return transaction(account.userId, 'sign-in', (tx) =>
    openSession(tx, {
      userId: account.userId,
      userAgent,
      method: 'password',
      deviceHash: hashToken(deviceToken),
      pending: false,
    }),
  );
}
