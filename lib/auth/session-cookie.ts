import 'server-only';
import { decode, encode } from 'next-auth/jwt';

/** Over TLS the cookie is bound to this host by its name; on a plain local address browsers refuse that. */
export const secureCookies = (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
export const sessionCookie = secureCookies ? '__Host-vigil-session' : 'vigil-session';
/** A cookie of the sign-in's own, by the same rule. */
export const cookieName = (name: string) => (secureCookies ? `__Host-vigil-${name}` : `vigil-${name}`);
/** Where a person was going when the way to the identity server began. */
export const oidcNextCookie = cookieName('oidc-next');
export const csrfCookie = cookieName('csrf');
/** Seven days, as `access.open_session` sets. */
export const sessionSeconds = 7 * 24 * 60 * 60;

/** The cookie value that carries a session id. */
export function sealSession(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: secret(), maxAge: sessionSeconds });
}

/** The session id of a cookie value, or null when it is forged, broken or too old. */
export async function unsealSession(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  try {
    const token = await decode({ token: value, secret: secret() });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    return null;
  }
}

function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error('NEXTAUTH_SECRET is not set');
  return value;
}
