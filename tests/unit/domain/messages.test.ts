import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import enDates from '#messages/en/dates.json' with { type: 'json' };
import enRegimes from '#messages/en/regimes.json' with { type: 'json' };
import enTrace from '#messages/en/trace.json' with { type: 'json' };
import ruDates from '#messages/ru/dates.json' with { type: 'json' };
import ruRegimes from '#messages/ru/regimes.json' with { type: 'json' };
import ruTrace from '#messages/ru/trace.json' with { type: 'json' };

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

/** Every placeholder of a message, with a value of the kind it wants. */
function valuesFor(message: string): Record<string, string | number> {
  const names = [...message.matchAll(/\{(\w+)(?:,\s*(\w+))?/g)];
  return Object.fromEntries(names.map(([, name, kind]) => [name, kind === 'plural' ? 3 : '3']));
}

describe.each([
  ['dates', enDates as Tree, ruDates as Tree],
  ['regimes', enRegimes as Tree, ruRegimes as Tree],
  ['trace', enTrace as Tree, ruTrace as Tree],
])('the %s catalogue', (_, en, ru) => {
  it('has the same messages in both languages', () => {
    expect(leaves(ru).map(([key]) => key)).toEqual(leaves(en).map(([key]) => key));
  });
  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('renders every message in %s', (locale, messages) => {
    const failures: string[] = [];
    const t = createTranslator({ locale, messages, onError: (error) => failures.push(error.message) });
    for (const [key, message] of leaves(messages))
      (t as (key: string, values: object) => string)(key, valuesFor(message));
    expect(failures).toEqual([]);
  });
});
