import { describe, expect, it } from 'vitest';
import { type OidcClaims, oidcProvider } from '#lib/auth/oidc-provider.ts';

const issuer = 'https://id.example.org';
const provider = oidcProvider({
  issuer,
  clientId: 'vigil',
  clientSecret: 'secret',
  name: 'House of Keys',
  secondFactor: 'ask',
} as Parameters<typeof oidcProvider>[0]);

/** Whom the provider takes a token with these claims to be. */
async function whom(claims: Partial<OidcClaims>): Promise<unknown> {
  const { userinfo } = provider;
  if (typeof userinfo !== 'object' || !userinfo.request) throw new Error('the provider asks nobody');
  const tokens = { claims: () => claims };
  return userinfo.request({ tokens, client: {}, provider } as never);
}

describe('a token of the identity server', () => {
  it('is believed when it names the issuer that is set', async () => {
    const claims = { iss: issuer, sub: 'k-1', email: 'anna@example.org', email_verified: true };
    expect(await whom(claims)).toMatchObject({ sub: 'k-1', email: 'anna@example.org' });
  });

  it.each([
    'https://id.example.org/',
    'https://id.example.org.evil.example',
    'http://id.example.org',
    undefined,
  ])('stands for nobody when it names %s', async (iss) => {
    expect(await whom({ iss, sub: 'k-1', email: 'anna@example.org', email_verified: true })).toEqual({
      sub: '',
    });
  });
});
