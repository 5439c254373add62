import 'server-only';
import { transaction } from '#db/client.ts';
import { recordFailedSignIn } from '#db/queries/audit/looks.ts';
import { findSignIn } from '#db/queries/identity.ts';
import { verifyPassword } from '#lib/crypto/password.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { type BegunSession, beginSession } from './begin-session.ts';
import { beforeTry, succeeded } from './throttle.ts';

/**
 * Checks an address and a password and opens a session, which may still wait for a second factor.
 * `sign-in.wrong` when they do not fit, or how long to wait after too many failures. An unknown address costs the
 * same hash, is slowed the same and answers the same.
 */
export async function authenticate(input: {
  email: string;
  password: string;
  userAgent: string;
  /** The random token by which this browser is known again. */
  deviceToken: string;
  /** Where the request comes from, as `clientAddress` says. */
  address: string;
}): Promise<Result<BegunSession>> {
  const tried = await beforeTry(input);
  if (!tried.ok) return tried;
  const account = await transaction(null, 'sign-in', (tx) => findSignIn(tx, input.email));
  const fits = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account || !fits) {
    await transaction(null, 'sign-in', (tx) => recordFailedSignIn(tx, input.email));
    return fail('sign-in.wrong');
  }
  await succeeded(tried.data);
  const { userAgent, deviceToken } = input;
  const begun = await beginSession({ userId: account.userId, method: 'password', userAgent, deviceToken });
  return begun ? ok(begun) : fail('sign-in.wrong');
}
