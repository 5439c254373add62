import { createHmac, randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll, expect, it } from 'vitest';

process.env.NEXTAUTH_SECRET = 'a secret for the tests, long enough for it';
const { sealSession, unsealSession } = await import('#lib/auth/session-cookie.ts');

const sid = randomUUID();
let whole: string;
beforeAll(async () => {
  whole = await sealSession(sid);
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('a session cookie opens only as it was sealed', async () => {
  expect(await unsealSession(whole)).toBe(sid);
  const parts = whole.split('.');
  for (const index of [0, 3, 4]) {
    const changed = [...parts];
    const letter = changed[index]?.[0] === 'A' ? 'B' : 'A';
    changed[index] = letter + (changed[index] ?? '').slice(1);
    expect(await unsealSession(changed.join('.')), `part ${index}`).toBeNull();
  }
});

it('no other kind of token is taken for one: unsigned, signed, sealed by somebody else, or of another purpose', async () => {
  const claims = { sid, exp: 4_000_000_000 };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  const mac = createHmac('sha256', process.env.NEXTAUTH_SECRET ?? '')
    .update(signed)
    .digest('base64url');
  const forged = {
    empty: '',
    word: sid,
    unsigned: `${part({ alg: 'none' })}.${part(claims)}.`,
    signed: `${signed}.${mac}`,
    'with a key of its own': `${part({ alg: 'dir', enc: 'A256GCM', jwk: {}, jku: 'https://elsewhere.example' })}..AAAA.AAAA.AAAA`,
    'by another secret': await encode({ token: { sid }, secret: 'another secret' }),
    'of another purpose': await encode({
      token: { state: sid },
      secret: process.env.NEXTAUTH_SECRET ?? '',
    }),
    'under another salt': await encode({
      token: { sid },
      secret: process.env.NEXTAUTH_SECRET ?? '',
      salt: 'state',
    }),
    'too old': await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: -3600 }),
    'not a word': await encode({
      token: { sid: { toString: 'x' } },
      secret: process.env.NEXTAUTH_SECRET ?? '',
    }),
  };
  for (const [what, value] of Object.entries(forged)) expect(await unsealSession(value), what).toBeNull();
});
