import 'server-only';
import { transaction } from '#db/client.ts';
import { openSession } from '#db/queries/identity.ts';
import { selectSignInStep } from '#db/queries/second-factors.ts';
import { hashToken } from '#lib/crypto/token.ts';

/** A session that was opened, and what still stands between it and everything else. */
export type BegunSession = { sid: string; step: 'open' | 'second-factor' | 'enrol' };

/**
 * Opens a session for a person who has proved who they are by one method; every way of signing in ends here.
 * Null when the account may not sign in. The database itself writes the sign-in down.
 */
export async function beginSession(input: {
  userId: string;
  method: 'password' | 'passkey' | 'oidc';
  userAgent: string;
  /** The random token by which this browser is known again. */
  deviceToken: string;
  /** Whether a second factor was given elsewhere, where it is trusted. */
  trusted?: boolean;
}): Promise<BegunSession | null> {
  const { deviceToken, trusted = false, ...rest } = input;
  const { userId, method } = input;
  return transaction(userId, 'session.sign-in', async (tx) => {
    const step = trusted ? 'open' : await selectSignInStep(tx, userId, method);
    const pending = step !== 'open';
    const sid = await openSession(tx, { ...rest, deviceHash: hashToken(deviceToken), pending });
    if (!sid) return null;
    return { sid, step };
  });
}
