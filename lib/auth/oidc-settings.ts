import 'server-only';

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button calls it. */
  name: string;
  /** Whether the identity server is trusted to have asked for a second factor. */
  secondFactor: 'ask' | 'trust';
};

/**
 * The group's own identity server (OpenID Connect), when the environment names one. Read without `env()`, which
 * checks everything and is not there yet while the pages are built.
 */
export function oidcSettings(): OidcSettings | null {
  const { VIGIL_OIDC_ISSUER: issuer, VIGIL_OIDC_CLIENT_ID: clientId } = process.env;
  const { VIGIL_OIDC_CLIENT_SECRET: clientSecret, VIGIL_OIDC_NAME, VIGIL_OIDC_SECOND_FACTOR } = process.env;
  if (!issuer || !clientId || !clientSecret) return null;
  const secondFactor = VIGIL_OIDC_SECOND_FACTOR === 'trust' ? 'trust' : 'ask';
  return { issuer, clientId, clientSecret, name: VIGIL_OIDC_NAME || new URL(issuer).host, secondFactor };
}
