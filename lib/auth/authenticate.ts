import 'server-only';
import { transaction } from '#db/client.ts';
import { findSignIn, openSession } from '#db/queries/identity.ts';
import { verifyPassword } from '#lib/crypto/password.ts';
import { hashToken } from '#lib/crypto/token.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { beforeTry, succeeded } from './throttle.ts';

/**
 * Checks an address and a password and opens a session; answers its id. `sign-in.wrong`, or how long to wait after
 * too many failures. An unknown address costs the same hash as a wrong password, is slowed the same and answers
 * the same.
 */
export async function authenticate(input: {
  email: string;
  password: string;
  userAgent: string;
  /** The random token by which this browser is known again. */
  deviceToken: string;
  /** Where the request comes from, as `clientAddress` says. */
  address: string;
}): Promise<Result<string>> {
  const tried = await beforeTry({ what: 'password', ...input });
  if (!tried.ok) return tried;
  const account = await transaction(null, 'sign-in', (tx) => findSignIn(tx, input.email));
  const fits = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account || !fits) return fail('sign-in.wrong');
  await succeeded(tried.data);
  const { userAgent, deviceToken } = input;
  const sid = await transaction(account.userId, 'sign-in', (tx) =>
    openSession(tx, {
      userId: account.userId,
      userAgent,
      method: 'password',
      deviceHash: hashToken(deviceToken),
      pending: false,
    }),
  );
  return sid ? ok(sid) : fail('sign-in.wrong');
}
