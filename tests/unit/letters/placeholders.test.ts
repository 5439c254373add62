import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDay, writeDays } from '#lib/domain/letters/letter-dates.ts';
import { outsideFont } from '#lib/domain/letters/outside-font.ts';
import {
  fillText,
  lacksOf,
  neededBy,
  type Placeholder,
  placeholders,
  placeholdersIn,
} from '#lib/domain/letters/placeholders.ts';
import { wordDiff } from '#lib/domain/letters/word-diff.ts';
import en from '#messages/en/letters.json' with { type: 'json' };
import ru from '#messages/ru/letters.json' with { type: 'json' };

describe('placeholders', () => {
  it('are explained in both languages, each of them and no other', () => {
    expect(Object.keys(en.placeholder).sort()).toEqual([...placeholders].sort());
    expect(Object.keys(ru.placeholder).sort()).toEqual([...placeholders].sort());
  });

  it('are filled once: a value that looks like one stays as it is', () => {
    expect(fillText('От {our_date}: {person}', { our_date: '{person}', person: 'Азат' })).toBe(
      'От {person}: Азат',
    );
  });

  it('tell a slip of the pen from other braces', () => {
    expect(placeholdersIn('{our_date} {our_dat} { x } {X} {1} {body}')).toEqual({
      known: ['our_date'],
      unknown: ['our_dat', 'body'],
    });
  });

  it('in a condition are needed only where it has a value', () => {
    expect(neededBy(['official/position', 'body'], {})).toEqual(['body']);
    expect(neededBy(['official/position', 'body'], { official: 'x' })).toEqual(['position', 'body']);
  });

  it('never leave a letter half filled: whole, or something is named as missing', () => {
    const letter = fc.record({
      body: fc
        .array(fc.constantFrom(...placeholders, 'nonsense', 'x_y'))
        .map((names) => names.map((n) => `{${n}}`).join(' ')),
      filled: fc.subarray([...placeholders]),
      paths: fc.subarray(['body', 'subject', 'authority', 'official/position', 'annex/annex', 'date']),
      withTrace: fc.boolean(),
    });
    fc.assert(
      fc.property(letter, ({ body, filled, paths, withTrace }) => {
        const values = Object.fromEntries(filled.map((name) => [name, 'value']));
        const lacks = lacksOf({ subject: 's', body, withTrace }, paths, values);
        const text = fillText(body, values);
        if (lacks.length === 0) {
          expect(text).not.toMatch(/\{[a-z][a-z0-9_]*\}/);
          for (const name of neededBy(paths, values)) expect(values[name as Placeholder]).toBeTruthy();
          if (withTrace) expect(values.annex).toBeTruthy();
        } else {
          const half = /\{[a-z][a-z0-9_]*\}/.test(text);
          const empty = neededBy(paths, values).some((name) => !values[name]);
          expect(half || empty || withTrace).toBe(true);
        }
      }),
    );
  });
});

describe('dates and numbers as a letter writes them', () => {
  it.each([
    ['2021-11-01', '1 ноября 2021 года', '1 November 2021'],
    ['2026-01-31', '31 января 2026 года', '31 January 2026'],
    ['2024-05-09', '9 мая 2024 года', '9 May 2024'],
  ])('%s', (day, inRussian, inEnglish) => {
    expect(writeDay(day, 'ru')).toBe(inRussian);
    expect(writeDay(day, 'en')).toBe(inEnglish);
  });

  it('every month has its genitive', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      writeDay(`2021-${String(i + 1).padStart(2, '0')}-02`, 'ru'),
    );
    expect(new Set(months.map((one) => one.split(' ')[1])).size).toBe(12);
    for (const one of months) expect(one).toMatch(/^2 \p{L}+[ая] 2021 года$/u);
  });

  it.each([
    [1, '1 день', '1 day'],
    [2, '2 дня', '2 days'],
    [5, '5 дней', '5 days'],
    [11, '11 дней', '11 days'],
    [21, '21 день', '21 days'],
    [104, '104 дня', '104 days'],
    [112, '112 дней', '112 days'],
  ])('%i', (count, inRussian, inEnglish) => {
    expect(writeDays(count, 'ru')).toBe(inRussian);
    expect(writeDays(count, 'en')).toBe(inEnglish);
  });
});

describe('what changed between two texts', () => {
  it('is told by words', () => {
    expect(wordDiff('Просим ответить скоро.', 'Просим ответить немедленно.')).toEqual([
      { kind: 'same', text: 'Просим ответить ' },
      { kind: 'removed', text: 'скоро' },
      { kind: 'added', text: 'немедленно' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('слово', ' ', '\n', 'x', '😀', ',', 'да'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const join = (but: string) =>
          parts
            .filter(({ kind }) => kind !== but)
            .map((part) => part.text)
            .join('');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(after);
      }),
    );
  });

  it('of two long texts without a word in common is still told whole', () => {
    const before = Array.from({ length: 5000 }, (_, i) => `a${i}`).join(' ');
    const after = Array.from({ length: 5000 }, (_, i) => `b${i}`).join(' ');
    const parts = wordDiff(before, after);
    expect(
      parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
    expect(
      parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after);
  });
});

it('signs beyond the font are named, letters and marks are not', () => {
  expect(outsideFont('Привет, Äpfel № 5 © «да» — 100 %')).toEqual([]);
  expect(outsideFont('ok 😀 مر')).toEqual(['😀', 'م', 'ر']);
});
