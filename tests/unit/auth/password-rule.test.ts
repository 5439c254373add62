import { describe, expect, it } from 'vitest';
import { passwordError } from '#lib/domain/password-rule.ts';

describe('a new password', () => {
  it.each(['четыре простых слова', 'otter lamp seven', '             x1!b', 'кот🐈дождь🌧лампа'])(
    'may be %j',
    (password) => expect(passwordError(password)).toBeNull(),
  );

  it('needs twelve characters, as people count them', () => {
    expect(passwordError('одиннадцать')).toMatch(/^password\.too-short/);
    // Eleven pictures are twenty-two code units, and still eleven characters.
    expect(passwordError('🐈🌧🔥🌊🌲🍎🚲🎻📚🧭🪁')).toMatch(/^password\.too-short/);
    expect(passwordError('двенадцатьдв')).toBeNull();
  });

  it.each([
    'password1234',
    'PassWord1234',
    'Password-1234',
    'qwertyuiop12',
    '123456789012',
    'йцукенгшщзхъ',
    'correct horse battery staple',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
  ])('is refused when everybody knows it: %s', (password) => {
    expect(passwordError(password)).toBe('password.known');
  });

  it('is not the e-mail address', () => {
    expect(passwordError('Anna.Serova@example.org', 'anna.serova@example.org')).toBe('password.known');
  });

  it('has an end, because hashing costs', () => {
    expect(passwordError('абвг'.repeat(300))).toBe('too-long');
  });
});
