import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpAddress, totpStep } from '#lib/crypto/totp.ts';

/** The shared secret and the codes of RFC 6238, appendix B, cut to the six last figures. */
const secret = Secret.fromLatin1('12345678901234567890').base32;
const published: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('a code of an authenticator app', () => {
  it.each(published)('is right at second %i of the published examples', (seconds, code) => {
    expect(totpStep(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early or late, and not two', () => {
    const step = 37_037_036;
    const at = (steps: number) => (step + steps) * 30_000;
    expect([-2, -1, 0, 1, 2].map((steps) => totpStep(secret, '081804', at(steps)))).toEqual([
      null,
      step,
      step,
      step,
      null,
    ]);
  });

  it('may be typed with a gap, and is nothing else', () => {
    expect(totpStep(secret, '081 804', 1_111_111_109_000)).not.toBeNull();
    for (const typed of ['', '81804', '0818041', 'a81804', '٠٨١٨٠٤'])
      expect(totpStep(secret, typed, 1_111_111_109_000)).toBeNull();
  });
});

describe('the secret for an app', () => {
  it('has 160 bits and is never the same', () => {
    expect(Secret.fromBase32(newTotpSecret()).bytes).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  it('is told with the names that the app will show', () => {
    const url = new URL(totpAddress(secret, { issuer: 'Vigil', account: 'ann@example.org' }));
    expect(url.protocol).toBe('otpauth:');
    expect(decodeURIComponent(url.pathname)).toContain('Vigil:ann@example.org');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ secret, issuer: 'Vigil', digits: '6' });
  });
});
