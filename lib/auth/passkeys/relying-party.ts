import 'server-only';

/** For whom passkeys are made: the name of the host, and the one origin whose pages may ask. Source: WebAuthn, 5.1.3. */
export function relyingParty(): { id: string; origin: string; name: string } {
  const { hostname, origin } = new URL(process.env.NEXTAUTH_URL || 'http://localhost');
  return { id: hostname, origin, name: 'Vigil' };
}

/** EdDSA, ES256 and RS256, by their COSE numbers: what every authenticator has at least one of. */
export const keyAlgorithms = [-8, -7, -257];
