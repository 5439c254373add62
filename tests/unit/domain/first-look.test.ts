import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formBytes, refusalAtFirstLook } from '#lib/domain/first-look.ts';
import { contentSecurityPolicy, fixedHeaders, headersByPath } from '#lib/domain/security-headers.ts';

describe('the first look at a request', () => {
  it('lets through what browsers ask for', () => {
    for (const url of ['/', '/cases/THF-2026-0001?q=%D0%98%D0%B2%D0%B0%D0%BD+%D0%98', '/a%20b', '/50%25'])
      expect(refusalAtFirstLook({ method: 'GET', url }), url).toBeNull();
    expect(refusalAtFirstLook({ method: 'POST', url: '/x', contentLength: String(formBytes) })).toBeNull();
    expect(
      refusalAtFirstLook({ method: 'POST', url: '/api/documents?case=X', contentLength: '9e8' }),
    ).toBeNull();
  });

  it('refuses methods, lengths and spellings that nothing of ours has', () => {
    expect(refusalAtFirstLook({ method: 'TRACE', url: '/' })).toBe(405);
    expect(refusalAtFirstLook({})).toBe(405);
    expect(refusalAtFirstLook({ method: 'GET', url: `/${'x'.repeat(9000)}` })).toBe(414);
    for (const url of ['/%00', '/a?b=%00', '/\0', '/%', '/%ff', '/%C0%AF', '/%ED%A0%80'])
      expect(refusalAtFirstLook({ method: 'GET', url }), url).toBe(400);
    const contentLength = String(formBytes + 1);
    expect(refusalAtFirstLook({ method: 'POST', url: '/today', contentLength })).toBe(413);
  });

  it('judges any line without failing', () => {
    const line = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
    fc.assert(
      fc.property(line, line, (url, contentLength) => {
        expect([null, 400, 413, 414]).toContain(refusalAtFirstLook({ method: 'GET', url, contentLength }));
      }),
    );
  });
});

describe('the headers', () => {
  const byPath = (path: string, tls: boolean) =>
    Object.fromEntries(headersByPath(path, tls).map(({ key, value }) => [key, value]));

  it('say over TLS that there is nothing else, for two years and for every name below; otherwise not', () => {
    for (const path of ['/', '/cases/X', '/api/documents/x', '/_next/static/a.js']) {
      expect(byPath(path, true)['Strict-Transport-Security'], path).toBe(
        'max-age=63072000; includeSubDomains',
      );
      expect(byPath(path, false)['Strict-Transport-Security'], path).toBeUndefined();
    }
  });

  it('let nothing be kept but the program itself', () => {
    for (const path of [
      '/',
      '/cases/X',
      '/intake/x/keep',
      '/api/documents/x',
      '/_next/data',
      '/_next/staticx',
    ])
      expect(byPath(path, true)['Cache-Control'], path).toBe('no-store');
    expect(byPath('/_next/static/a.js', true)['Cache-Control']).toBeUndefined();
  });

  it('allow a page passkeys and copying, and nothing else of what browsers can do', () => {
    const policy = fixedHeaders.find(({ key }) => key === 'Permissions-Policy')?.value.split(', ') ?? [];
    const allowed = policy.filter((one) => !one.endsWith('=()'));
    expect(allowed).toEqual([
      'clipboard-write=(self)',
      'publickey-credentials-create=(self)',
      'publickey-credentials-get=(self)',
    ]);
  });

  it('forbid scripts without the nonce, plug-ins, frames and other bases, and name no other site', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).toContain(`script-src 'self' 'nonce-abc' 'strict-dynamic';`);
    for (const rule of [
      `default-src 'none'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
      `form-action 'self'`,
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    expect(policy).toContain(`style-src-attr 'unsafe-inline'`);
  });
});
