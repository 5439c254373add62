import 'server-only';
import { transaction } from '#db/client.ts';
import { findSignIn, openSession } from '#db/queries/identity.ts';
import { verifyPassword } from '#lib/crypto/password.ts';

/**
 * Checks an address and a password and opens a session; returns its id, or null.
 * An unknown address costs the same hash as a wrong password and answers the same.
 */
export async function authenticate(input: {
  email: string;
  password: string;
  userAgent: string;
}): Promise<string | null> {
  const account = await transaction(null, 'sign-in', (tx) => findSignIn(tx, input.email));
  const fits = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account || !fits) return null;
  return transaction(account.userId, 'sign-in', (tx) => openSession(tx, account.userId, input.userAgent));
}
