import 'server-only';
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { OidcSettings } from './oidc-settings.ts';

/** What the identity server says about a person; anything may be missing or wrong. */
export type OidcClaims = Profile & { iss?: unknown; email_verified?: unknown };

export const oidcId = 'oidc';

/** next-auth's provider for it: the code flow with PKCE, state and nonce, all three. */
export function oidcProvider({
  issuer,
  clientId,
  clientSecret,
  name,
}: OidcSettings): OAuthConfig<OidcClaims> {
  return {
    id: oidcId,
    type: 'oauth',
    name,
    issuer,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    authorization: { params: { scope: 'openid email' } },
    // The signed token says who it is; many servers tell the address only when asked for it.
    userinfo: {
      request: async ({ client, tokens }) => {
        const { iss, sub, email, email_verified } = (tokens as { claims(): OidcClaims }).claims();
        // The library holds the token against the issuer that the metadata name; what counts is the one that is set.
        if (iss !== issuer) return { sub: '' };
        if (email !== undefined || !tokens.access_token) return { sub, email, email_verified };
        const told = await client.userinfo(tokens.access_token);
        // Source: OpenID Connect Core 1.0, 5.3.2: what is told of another subject must not be used.
        return told.sub === sub ? { sub, email: told.email, email_verified: told.email_verified } : { sub };
      },
    },
    profile: ({ sub }) => ({ id: String(sub) }),
  };
}
