import { flatValues } from '../differing-fields.ts';
import { valueAt as valueIn } from '../form-data.ts';
import type { LawEdit } from './apply-law-edit.ts';
import type { RuleField, RuleGroup } from './field-kinds.ts';
import { isLawObject, type LawValue, valueAt } from './law-path.ts';
import { readField } from './read-field.ts';
import type { Regime } from './regime-schema.ts';
import { ruleFields, wholeLaw } from './rule-fields.ts';

type Values = Record<string, unknown>;
type Rule = { [key: string]: LawValue };
export type ReadRule = { ok: true; value: Rule } | { ok: false; errors: Record<string, string> };

/** The name of the box that says whether an optional group is there. */
export function presence(group: RuleGroup): string {
  return `${group.id}On`;
}

/** The name of a field in the form of a rule. */
export function fieldName(group: RuleGroup, field: RuleField): string {
  return group.at === '' ? field.name : `${group.at}.${field.name}`;
}

function inside(rule: Rule, at: string): LawValue | undefined {
  return valueAt(rule, at.replaceAll('.', '/'));
}

function ruleAt(law: Regime, path: string): Rule | null {
  const rule = path === wholeLaw ? (law as LawValue) : valueAt(law as LawValue, path);
  return isLawObject(rule) ? rule : null;
}

/** A rule as the fields of its form show it. */
export function valuesOf(rule: Rule, groups: readonly RuleGroup[]): Values {
  const values: Values = structuredClone(rule);
  for (const group of groups) {
    if (group.optional && isLawObject(inside(rule, group.at))) values[presence(group)] = 'on';
    for (const field of group.fields.filter(({ kind }) => kind === 'days')) {
      const name = fieldName(group, field);
      const numbers = inside(rule, name);
      if (Array.isArray(numbers)) place(values as Rule, name, numbers.join(', '));
    }
  }
  return values;
}

/** What the form of a rule shows at first; null for a path at which no rule stands. */
export function ruleValues(law: Regime, path: string): Values | null {
  const groups = ruleFields(law, path);
  const rule = ruleAt(law, path);
  return groups && rule && valuesOf(rule, groups);
}

/** A checkbox is sent when it is ticked, and by this word. */
const sent: Record<string, string> = { true: 'on', false: '' };

/** Values as their form sends them, by the names of its fields, so that two of them can be compared. */
export function sentValues(values: Values, groups: readonly RuleGroup[]): Record<string, string> {
  const flat = flatValues(values);
  const names = groups.flatMap((group) => [
    ...(group.optional ? [presence(group)] : []),
    ...group.fields.map((field) => fieldName(group, field)),
  ]);
  return Object.fromEntries(names.map((name) => [name, sent[flat[name] ?? ''] ?? flat[name] ?? '']));
}

/** What was typed over a rule beside what stands there now; null where no rule stands any more. */
export function besideStored(
  law: Regime,
  path: string,
  typed: Values,
): { mine: Record<string, string>; theirs: Record<string, string> } | null {
  const groups = ruleFields(law, path);
  const stands = ruleValues(law, path);
  if (!groups || !stands) return null;
  // Read first, so that a day in words is no difference from the same day as it is stored.
  const read = readRule(law, path, typed);
  const mine = read?.ok ? valuesOf(read.value, groups) : typed;
  return { mine: sentValues(mine, groups), theirs: sentValues(stands, groups) };
}

function place(rule: Rule, name: string, value: LawValue | undefined): void {
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  let here = rule;
  for (const part of parts) {
    const next = here[part];
    const made = isLawObject(next) ? next : {};
    here[part] = made;
    here = made;
  }
  if (value === undefined) delete here[last];
  else here[last] = value;
}

/** Whether what a group is a part of is there at all. */
function hasParent(rule: Rule, at: string): boolean {
  const end = at.lastIndexOf('.');
  return end < 0 || isLawObject(inside(rule, at.slice(0, end)));
}

/**
 * A rule as a form has it: what the form does not ask for stays as it was. A group that is new cites the act of the
 * rule itself. Errors by the name of the field.
 */
export function readInto(before: Rule, groups: readonly RuleGroup[], values: Values): ReadRule {
  const rule = structuredClone(before);
  const act = isLawObject(before.source) ? before.source.act : undefined;
  const errors: Record<string, string> = {};
  for (const group of groups) {
    if (group.optional && !hasParent(rule, group.at)) continue;
    if (group.optional && values[presence(group)] !== 'on') {
      place(rule, group.at, null);
      continue;
    }
    for (const field of group.fields) {
      const name = fieldName(group, field);
      const read = readField(field, valueIn(values, name), inside(rule, name));
      if (read.ok) place(rule, name, read.value);
      else errors[name] = read.code;
    }
    const made = group.at === '' ? undefined : inside(rule, group.at);
    if (isLawObject(made) && isLawObject(made.source) && act !== undefined) made.source.act ??= act;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: rule };
}

/** What somebody typed into the form of a rule; null for a path at which no rule stands. */
export function readRule(law: Regime, path: string, values: Values): ReadRule | null {
  const groups = ruleFields(law, path);
  const before = ruleAt(law, path);
  return groups && before && readInto(before, groups, values);
}

/** A rule that was read, as edits of its law. Of the whole law only what its form asks for is edited. */
export function ruleEdits(path: string, value: Rule): LawEdit[] {
  if (path !== wholeLaw) return [{ path, value }];
  return ['versionKey', 'calendarId', 'usualDays'].map((key) => ({ path: key, value: value[key] ?? null }));
}
