import { describe, expect, it } from 'vitest';
import { nextPath } from '#lib/auth/next-path.ts';

describe('the way back after signing in', () => {
  it.each([
    ['/cases/THF-2026-0042', '/cases/THF-2026-0042'],
    ['/authorities?state=RU&q=%D0%BC%D0%B2%D0%B4', '/authorities?state=RU&q=%D0%BC%D0%B2%D0%B4'],
    ['/account#sessions', '/account#sessions'],
    ['/', '/'],
  ])('keeps %s', (given, expected) => {
    expect(nextPath(given)).toBe(expected);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/.//evil.example',
    '/today/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /today',
    'javascript:alert(1)',
    'today',
    '',
    '/sign-in',
    '/sign-in?next=/today',
    '/welcome/abc',
    '/api/health',
    `/${'a'.repeat(3000)}`,
    undefined,
    ['/today', '/cases'],
  ])('refuses %j', (given) => {
    expect(nextPath(given)).toBeNull();
  });
});
