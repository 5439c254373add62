import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { weakness } from '#lib/auth/weakness.ts';
import { passwordLengthError } from '#lib/domain/password-rule.ts';

const words = ['anna.serova@example.org', 'Anna Serova', 'Turkmen Helsinki Foundation'];

describe('the length of a new password', () => {
  it('is twelve characters at least, as people count them', () => {
    expect(passwordLengthError('одиннадцать')).toMatch(/^password\.too-short/);
    // Eleven pictures are twenty-two code units, and still eleven characters.
    expect(passwordLengthError('🐈🌧🔥🌊🌲🍎🚲🎻📚🧭🪁')).toMatch(/^password\.too-short/);
    expect(passwordLengthError('двенадцатьдв')).toBeNull();
  });

  it('has an end, because hashing costs', () => {
    expect(passwordLengthError('абвг'.repeat(300))).toBe('too-long');
  });
});

describe('a new password', () => {
  it.each([
    'четыре простых слова',
    'otter lamp seven',
    'двенадцатьдв',
    'кот🐈дождь🌧лампа',
    'seven unrelated wet stones',
    'vigil otter lamp seven',
    '7hd2-kq9x-m4tw-zz3p',
    'window river nine',
  ])('may be %j', async (password) => expect(await weakness(password, words)).toBeNull());

  it.each([
    'password1234',
    'PassWord1234',
    'Password-1234',
    'P4ssw0rd!!!!!!',
    'passwordpassword',
    'qwertyuiop12',
    'qwerty-asdfgh-zxcvbn',
    '1qaz2wsx3edc',
    '123456789012',
    '987654321987654321',
    'йцукенгшщзхъ',
    'йцукенйцукен2024',
    'correct horse battery staple',
    'Correct.Horse.Battery.Staple',
    'leavemealone',
    'sonyericsson',
    'Sunshine!!2024',
    'otter20240101',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'abcdefghijklmnop',
  ])('is refused when anybody would try it: %s', async (password) => {
    expect(await weakness(password, words)).toBe('password.known');
  });

  it('is none of the list of common ones that is long enough, nor one of its first 3000 made longer', async () => {
    const common = dictionary['passwords-common'];
    const long = common.filter((one) => passwordLengthError(one) === null);
    expect(long.length).toBeGreaterThan(300);
    const dressed = common.slice(0, 3000).map((one) => `${one}!123456789012`.slice(0, 16));
    const fine: string[] = [];
    for (const one of [...long, ...dressed]) if (!(await weakness(one, words))) fine.push(one);
    expect(fine).toEqual([]);
  });

  it.each([
    'Anna.Serova@example.org',
    'anna-serova-2024',
    'AnnaAnnaAnna',
    'vigilvigil1234',
    'Turkmen Helsinki Foundation 1',
    'HelsinkiVigil2025',
  ])('is not made of what whoever guesses knows: %s', async (password) => {
    expect(await weakness(password, words)).toBe('password.known');
    expect(await weakness('otter lamp seven', words)).toBeNull();
  });
});
