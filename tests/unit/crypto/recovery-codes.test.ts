import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes, readRecoveryCode } from '#lib/crypto/recovery-codes.ts';

describe('recovery codes', () => {
  it('are ten, all different, each easy to read aloud', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
  });

  it('are understood in capitals, without dashes and with letters taken for figures', () => {
    expect(readRecoveryCode(' 4K7M X2PQ-od9l ')).toBe('4k7mx2pq0d91');
  });

  it.each(['', '123456', '4k7m-x2pq', '4k7m-x2pq-0d9z-1111', '4k7m-x2pq-0d9!'])('are not %j', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });

  it('are hashed the same however typed, and differently for each person', async () => {
    const hash = await hashRecoveryCode('ann', '4k7m-x2pq-0d9z');
    expect(await hashRecoveryCode('ann', '4K7MX2PQ0D9Z')).toBe(hash);
    expect(await hashRecoveryCode('bob', '4k7m-x2pq-0d9z')).not.toBe(hash);
    expect(hash).not.toContain('4k7m');
  });
});
