import 'server-only';
import { transaction } from '#db/client.ts';
import { setPassword as store } from '#db/queries/identity.ts';
import { hashPassword } from '#lib/crypto/password.ts';
import { hashToken } from '#lib/crypto/token.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readLink } from './read-link.ts';
import { weakness } from './weakness.ts';

/** Sets a password through a one-time link; all sessions of the account end. `link.void` when it does not work. */
export async function setPassword(token: string, password: string): Promise<Result<{ email: string }>> {
  const link = await readLink(token);
  if (link?.purpose !== 'set-password') return fail('link.void');
  const weak = await weakness(password, [link.email ?? '']);
  if (weak) return fail(weak, 'password');
  const hash = await hashPassword(password);
  const done = await transaction(null, 'user.set-password', (tx) => store(tx, hashToken(token), hash));
  return done ? ok({ email: link.email ?? '' }) : fail('link.void');
}
