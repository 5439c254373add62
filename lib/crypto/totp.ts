import 'server-only';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, a new code every 30 seconds. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 };

/** A new shared secret of 160 bits in Base32. Source: RFC 4226, section 4. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code tells an app: the secret, and under which name it will stand in the app's list. */
export function totpAddress(secret: string, names: { issuer: string; account: string }): string {
  const { issuer, account: label } = names;
  return new TOTP({ ...shape, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step that a code belongs to, or null when it is wrong. One step before and after the present one
 * are taken too, for clocks that differ and people who type.
 *
 * @param now milliseconds since 1970
 */
export function totpStep(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = TOTP.validate({
    ...shape,
    token,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: 1,
  });
  return delta === null ? null : TOTP.counter({ period: shape.period, timestamp: now }) + delta;
}
