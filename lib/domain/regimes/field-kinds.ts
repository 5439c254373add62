import { units } from './regime-schema.ts';

/**
 * How one place of a rule is asked for in a form. `words` says in which list of the catalogue its options are.
 * `open`: nothing is chosen beforehand. `absent`: left empty, the law does not have the place at all; otherwise it holds null there.
 */
export type RuleField = { name: string; required: boolean; absent?: boolean; open?: boolean } & (
  | { kind: 'number' | 'text' | 'passage' | 'day' | 'days' | 'flag' }
  | { kind: 'one' | 'many'; words: string; options: readonly string[] }
);

/** Fields that belong together; an optional group is there or not as a whole. `at`: its place in the rule, dotted. */
export type RuleGroup = { id: string; at: string; optional: boolean; fields: readonly RuleField[] };

export const number = (name: string, required = true): RuleField => ({ name, kind: 'number', required });
export const text = (name: string, required = false): RuleField => ({
  name,
  kind: 'text',
  required,
  absent: true,
});
export const passage = (name: string): RuleField => ({
  name,
  kind: 'passage',
  required: false,
  absent: true,
});
export const day = (name: string): RuleField => ({ name, kind: 'day', required: false });
/** Numbers of days before a limit, parted by commas. */
export const days = (name: string): RuleField => ({ name, kind: 'days', required: false });
export const flag = (name: string): RuleField => ({ name, kind: 'flag', required: false });
export const one = (name: string, words: string, options: readonly string[], required = true): RuleField => ({
  name,
  kind: 'one',
  required,
  words,
  options,
});
export const many = (
  name: string,
  words: string,
  options: readonly string[],
  required = false,
): RuleField => ({ name, kind: 'many', required, words, options });

export const group = (id: string, fields: readonly RuleField[], at = '', optional = false): RuleGroup => ({
  id,
  at,
  optional,
  fields,
});

export const length = [number('length'), one('unit', 'unit', units)];
export const cited: readonly RuleField[] = [
  text('article', true),
  text('part'),
  text('url'),
  { ...day('seenAt'), absent: true },
  one('mark', 'mark', ['seen', 'secondary', 'memory', 'not-found']),
];
/** Where a part of a rule stands, when that is a place of its own. */
export const citedInside = cited.map((field) => ({ ...field, name: `source.${field.name}` }));
export const source = group('source', cited, 'source');
