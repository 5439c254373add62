import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formDataToObject,
  maxFormFields,
  maxFormIndex,
  typedValues,
  valueAt,
} from '#lib/domain/form-data.ts';

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const word = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/).filter((key) => !(key in {}) && key !== 'prototype');
const nested = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.string(),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(word, tie('node'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
}));
const values = fc.dictionary(word, nested.node, { noNullPrototype: true });

function flatten(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  return Object.entries(value as object).flatMap(([key, child]) =>
    flatten(child, name === '' ? key : `${name}.${key}`),
  );
}

describe('formDataToObject', () => {
  it('reads rows of names', () => {
    const data = form(['names.0.text', 'Исаков'], ['names.0.script', 'Cyrl'], ['names[1][text]', 'Isakov']);
    expect(formDataToObject(data)).toEqual({
      names: [{ text: 'Исаков', script: 'Cyrl' }, { text: 'Isakov' }],
    });
  });

  it('gives back whatever nested values were written into it', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(formDataToObject(flatten(given))).toEqual(given);
      }),
    );
  });

  it('keeps the order of rows whatever order they were sent in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 1 }), (order) => {
        const sent = order.map((index): [string, string] => [`rows.${index}`, String(index)]);
        expect(formDataToObject(sent).rows).toEqual([...order].sort((a, b) => a - b).map(String));
      }),
    );
  });

  it('makes a list of a name that is sent several times', () => {
    expect(formDataToObject(form(['tags', 'a'], ['tags', 'b'], ['one[]', 'c']))).toEqual({
      tags: ['a', 'b'],
      one: 'c',
    });
  });

  it('closes the gap of a removed row', () => {
    expect(formDataToObject(form(['rows.0', 'a'], ['rows.7', 'b']))).toEqual({ rows: ['a', 'b'] });
  });

  it('reads a form of numbered fields as an object', () => {
    expect(formDataToObject(form(['0', 'a'], ['1.text', 'b']))).toEqual({ 0: 'a', 1: { text: 'b' } });
  });

  it('leaves out the fields of the framework and of the form itself', () => {
    expect(formDataToObject(form(['$ACTION_ID_1', 'x'], ['_intent', 'add:names'], ['title', 't']))).toEqual({
      title: 't',
    });
  });

  it('never reaches a prototype', () => {
    const dangerous = fc.constantFrom('__proto__', 'constructor', 'prototype');
    const anything = fc.oneof(dangerous, word, fc.constantFrom('0', '', '[', ']', 'toString'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(anything, { minLength: 1 }), fc.string())), (entries) => {
        const read = formDataToObject(
          entries.flatMap(([path, value]): [string, string][] => [
            [path.join('.'), value],
            [`a[${path.join('][')}]`, value],
          ]),
        );
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
        expect(JSON.stringify(read)).not.toMatch(/"(__proto__|constructor|prototype)":/);
      }),
    );
    formDataToObject(form(['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes']));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('drops an index beyond the limit instead of making room for it', () => {
    const read = formDataToObject(form([`rows.${maxFormIndex + 1}`, 'x'], ['rows.99999999999', 'y']));
    expect(read).toEqual({});
  });

  it('keeps the first of two fields that contradict each other', () => {
    expect(formDataToObject(form(['a', '1'], ['a.b', '2']))).toEqual({ a: '1' });
    expect(formDataToObject(form(['a.b', '2'], ['a', '1']))).toEqual({ a: { b: '2' } });
  });
});

describe('typedValues', () => {
  it('gives back the text and not the file', () => {
    const data = form(['title', 't']);
    data.append('scan', new File(['x'], 'scan.pdf'));
    expect(typedValues(data)).toEqual({ title: 't' });
    expect(formDataToObject(data).scan).toBeInstanceOf(File);
  });
});

describe('valueAt', () => {
  it('finds what formDataToObject placed', () => {
    fc.assert(
      fc.property(values, (given) => {
        for (const [name, value] of flatten(given)) expect(valueAt(given, name)).toBe(value);
      }),
    );
  });

  it('does not find what was inherited', () => {
    expect(valueAt({}, 'toString')).toBeUndefined();
    expect(valueAt({ a: 'text' }, 'a.length')).toBeUndefined();
  });
});

describe('a hostile form', () => {
  it('cannot make more fields, deeper ones or longer names than a form of ours has', () => {
    const many = Array.from({ length: maxFormFields + 500 }, (_, index): [string, string] => [
      `f${index}`,
      'x',
    ]);
    expect(Object.keys(formDataToObject(many))).toHaveLength(maxFormFields);
    expect(formDataToObject(form(['a.b.c.d.e.f.g.h.i', 'x'], ['n'.repeat(300), 'x']))).toEqual({});
  });

  it('carries no U+0000, which PostgreSQL keeps in no text', () => {
    expect(formDataToObject(form(['what', 'a\0b'], ['na\0me', 'x']))).toEqual({ what: 'ab' });
  });
});
