import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '#messages/en/index.ts';
import ru from '#messages/ru/index.ts';

type Tree = { [key: string]: string | Tree };
type Element = {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  children?: Element[];
};
const pluralElement = 6;
/** Russian words change with their place in the sentence; which one is said in this value. */
const grammaticalCase = 'form';

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

function* elements(list: Element[]): Generator<Element> {
  for (const element of list) {
    yield element;
    for (const option of Object.values(element.options ?? {})) yield* elements(option.value);
    if (element.children) yield* elements(element.children);
  }
}

function parse(text: string, locale: string): Element[] {
  return [...elements(new IntlMessageFormat(text, locale).getAst() as unknown as Element[])];
}

function placeholders(text: string, locale: string): string[] {
  const named = parse(text, locale).filter(
    (e) => e.type !== 0 && e.type !== 7 && e.value !== grammaticalCase,
  );
  return [...new Set(named.map((e) => e.value ?? ''))].sort();
}

const english = flatten(en as unknown as Tree);
const russian = flatten(ru as unknown as Tree);

describe('the message catalogues', () => {
  it('have the same keys in both languages', () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('say something under every key', () => {
    const empty = [...english, ...russian].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('use the same values in both languages', () => {
    const different = [...english]
      .filter(([key, text]) => {
        const other = russian.get(key);
        return other && placeholders(text, 'en').join() !== placeholders(other, 'ru').join();
      })
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('give every Russian plural its one, few, many and other', () => {
    const incomplete = [...russian]
      .filter(([, text]) =>
        parse(text, 'ru').some(
          (e) =>
            e.type === pluralElement && !['one', 'few', 'many', 'other'].every((form) => e.options?.[form]),
        ),
      )
      .map(([key]) => key);
    expect(incomplete).toEqual([]);
  });

  it('are written in Russian where they claim to be', () => {
    const latinOnly = [...russian]
      .filter(
        ([key, text]) =>
          /[a-z]{4,}/i.test(text.replace(/\{[^}]*\}?/g, '')) &&
          !/[а-яё]/i.test(text) &&
          text === english.get(key),
      )
      .map(([key]) => key)
      .filter((key) => !allowedLatin.has(key));
    expect(latinOnly).toEqual([]);
  });
});

/** The product's name and words that are the same in both languages. */
const allowedLatin = new Set(['shell.brand', 'regimes.uk-foia.short']);
