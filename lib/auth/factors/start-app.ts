import 'server-only';
import { encode } from 'uqr';
import { transaction } from '#db/client.ts';
import { startTotp } from '#db/queries/second-factors.ts';
import { seal, unseal } from '#lib/crypto/installation-seal.ts';
import { newTotpSecret, totpAddress } from '#lib/crypto/totp.ts';
import { totpPurpose } from './check-code.ts';
import type { Person } from './person.ts';

/** What a person needs to connect an authenticator app. */
export type AppOffer = {
  /** The secret to type, in groups of four. */
  secret: string;
  /** The QR code: its side in modules, and the dark ones as an SVG path. */
  qr: { size: number; path: string };
};

/**
 * Offers a secret for an authenticator app; the same one again for an hour, so that reloading the page does not
 * spoil what was scanned. It counts for nothing until `connectApp`. Null when an app is connected already.
 */
export async function startApp(person: Person, issuer: string): Promise<AppOffer | null> {
  const purpose = totpPurpose(person.userId);
  const fresh = seal(purpose, newTotpSecret());
  const sealed = await transaction(person, 'factor.offer-app', (tx) => startTotp(tx, fresh));
  if (sealed === null) return null;
  const secret = unseal(purpose, sealed);
  const { data, size } = encode(totpAddress(secret, { issuer, account: person.email }), {
    ecc: 'M',
    border: 4,
  });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), qr: { size, path } };
}
