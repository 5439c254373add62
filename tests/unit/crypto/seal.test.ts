import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '#lib/crypto/installation-seal.ts';
import { installationKey, keyringOf } from '#lib/crypto/keyring.ts';
import { isSealed, SealBroken, sealedBy, sealWith, unsealWith } from '#lib/crypto/seal.ts';

const newKey = () => randomBytes(32).toString('base64');
const key = installationKey(newKey());

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof SealBroken) return error.code;
    throw error;
  }
  return 'none';
}

describe('a sealed text', () => {
  test.each(['+993 12 34 56', 'Ашхабад, ул. Азади 5 😀', '', 'x'.repeat(100_000)])('opens again', (text) => {
    const sealed = sealWith(key, 'place:1', text);
    expect(sealed).toMatch(/^sealed:v1:[0-9a-f]{16}:[\w-]+$/);
    expect(unsealWith(key, 'place:1', sealed)).toBe(text);
  });

  test('never looks the same twice, and shows nothing of the text', () => {
    const [one, two] = [sealWith(key, 'place:1', 'secret'), sealWith(key, 'place:1', 'secret')];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split(':')[3] ?? '', 'base64url').toString('latin1')).not.toContain('secret');
  });

  test('opens for no other place', () => {
    const sealed = sealWith(key, 'place:1', 'secret');
    expect(refusal(() => unsealWith(key, 'place:2', sealed))).toBe('damaged');
  });

  test('does not open when a single bit of it was changed', () => {
    const sealed = sealWith(key, 'place:1', 'secret');
    const head = sealed.slice(0, sealed.lastIndexOf(':') + 1);
    const body = Buffer.from(sealed.slice(head.length), 'base64url');
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(refusal(() => unsealWith(key, 'place:1', head + changed.toString('base64url')))).toBe('damaged');
    }
    expect(refusal(() => unsealWith(key, 'place:1', sealed.slice(0, -6)))).toBe('damaged');
    expect(refusal(() => unsealWith(key, 'place:1', head))).toBe('damaged');
    expect(refusal(() => unsealWith(key, 'place:1', 'plain text'))).toBe('damaged');
  });

  test('names its key, and a key that only calls itself so does not open it', () => {
    const sealed = sealWith(key, 'place:1', 'secret');
    expect(sealedBy(sealed)).toBe(key.id);
    const impostor = { id: key.id, secret: randomBytes(32) };
    expect(refusal(() => unsealWith(impostor, 'place:1', sealed))).toBe('damaged');
    expect([isSealed(sealed), isSealed('+993 12'), sealedBy('+993 12')]).toEqual([true, false, null]);
  });
});

describe('the installation’s keys', () => {
  const [first, second, third] = [newKey(), newKey(), newKey()];

  test('while they are being changed, both open, and the new one seals', () => {
    const before = seal('place:1', 'secret', keyringOf(first));
    const both = keyringOf(second, first);
    expect(unseal('place:1', before, both)).toBe('secret');
    const after = seal('place:1', 'secret', both);
    expect(sealedBy(after)).toBe(installationKey(second).id);
    expect(unseal('place:1', after, keyringOf(second))).toBe('secret');
    expect(refusal(() => unseal('place:1', before, keyringOf(second)))).toBe('unknown-key');
    expect(refusal(() => unseal('place:1', after, keyringOf(third, first)))).toBe('unknown-key');
  });

  test('are 32 bytes and nothing else', () => {
    expect(() => installationKey(randomBytes(16).toString('base64'))).toThrow(/32 bytes/);
    expect(installationKey(first).id).not.toContain(first.slice(0, 8));
  });
});
