import 'server-only';
import { headers } from 'next/headers';
import { ok, type Result } from '#lib/domain/result.ts';
import { authenticate } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import { deviceToken } from './device-token.ts';
import { enterSession } from './enter-session.ts';

/**
 * Signs in with a password and sets the session cookie; returns the path to go to, which may be the page that
 * asks for the second factor. refuses as `authenticate` does.
 */
export async function signIn(
  email: string,
  password: string,
  next?: unknown,
): Promise<Result<{ path: string }>> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  const device = await deviceToken();
  const address = await clientAddress();
  const begun = await authenticate({ email, password, userAgent, deviceToken: device, address });
  return begun.ok ? ok({ path: await enterSession(begun.data, next) }) : begun;
}
