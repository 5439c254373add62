import { expect, it } from 'vitest';
import { nextPath } from '#lib/auth/next-path.ts';
import { isSameOrigin } from '#lib/documents/is-same-origin.ts';

const host = 'vigil.example.org';
const from = (origin: string) => isSameOrigin(new Headers({ host, origin }));

it('a host is compared whole: neither its end, nor its beginning, nor a part of it is enough', () => {
  expect(from('https://vigil.example.org')).toBe(true);
  for (const other of [
    'https://vigil.example.org.elsewhere.example',
    'https://elsewhere-vigil.example.org',
    'https://example.org',
    'https://sub.vigil.example.org',
    'https://vigil.example.org:8443',
    'https://vigil.example.org@elsewhere.example',
    'null',
    '',
    'vigil.example.org',
  ])
    expect(from(other), other).toBe(false);
  for (const site of ['cross-site', 'same-site', 'none', '']) {
    const headers = new Headers({ host, origin: 'https://vigil.example.org', 'sec-fetch-site': site });
    expect(isSameOrigin(headers), site).toBe(false);
  }
  expect(isSameOrigin(new Headers({ host }))).toBe(false);
});

it('a place to go to after signing in is a path of this site, however a host is dressed up', () => {
  for (const hostile of [
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://vigil.example.org.elsewhere.example',
    'vigil.example.org',
    '/%09//elsewhere.example/..//',
    '/..//elsewhere.example',
    '/./\\elsewhere.example',
  ]) {
    const path = nextPath(hostile);
    const leads = path === null ? host : new URL(path, `https://${host}`).host;
    expect(leads, hostile).toBe(host);
  }
});
