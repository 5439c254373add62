import 'server-only';
import { cookies, headers } from 'next/headers';
import { transaction } from '#db/client.ts';
import { findOidcUser } from '#db/queries/external-identity.ts';
import { beginSession } from './begin-session.ts';
import { deviceToken } from './device-token.ts';
import { enterSession } from './enter-session.ts';
import type { OidcClaims } from './oidc-provider.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { oidcNextCookie } from './session-cookie.ts';

/** Where every refusal leads, whatever its reason. */
export const oidcRefused = '/sign-in?error=oidc';

/**
 * Signs in whom the identity server has named: a person linked to that account, or, the first time, the one whose
 * address is the verified one, letter for letter. Nobody is added and no role is taken from a claim. Returns where
 * to go.
 */
export async function enterByOidc(settings: OidcSettings, claims: OidcClaims): Promise<string> {
  const { sub, email, email_verified: verified } = claims;
  if (typeof sub !== 'string' || sub === '') return oidcRefused;
  const userId = await transaction(null, 'session.sign-in', (tx) =>
    findOidcUser(tx, {
      issuer: settings.issuer,
      subject: sub,
      // The boolean and nothing that merely looks like it.
      verifiedEmail: verified === true && typeof email === 'string' ? email : null,
    }),
  );
  if (!userId) return oidcRefused;
  const begun = await beginSession({
    userId,
    method: 'oidc',
    userAgent: (await headers()).get('user-agent') ?? '',
    deviceToken: await deviceToken(),
    trusted: settings.secondFactor === 'trust',
  });
  // Where they were going when the way to the identity server began.
  const next = (await cookies()).get(oidcNextCookie)?.value;
  return begun ? enterSession(begun, next) : oidcRefused;
}
