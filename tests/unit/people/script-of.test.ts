import { expect, it } from 'vitest';
import { scriptOf } from '#lib/domain/person-terms.ts';

it.each([
  ['Азат Исаков', 'Cyrl'],
  ['Azat Ýazmyradow', 'Latn'],
  ['آزات', 'Arab'],
  ['—', 'Zyyy'],
])('knows the script of %s', (name, script) => {
  expect(scriptOf(name)).toBe(script);
});
