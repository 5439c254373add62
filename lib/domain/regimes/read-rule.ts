import { parseDate } from '../dates/parse-date.ts';
import { valueAt as valueIn } from '../form-data.ts';
import { isLawObject, type LawValue, valueAt } from './law-path.ts';
import type { Regime } from './regime-schema.ts';
import { type RuleField, type RuleGroup, ruleFields } from './rule-fields.ts';

type Values = Record<string, unknown>;
type Rule = { [key: string]: LawValue };

/** The name of the box that says whether an optional group is there. */
export function presence(group: RuleGroup): string {
  return `${group.id}On`;
}

/** The name of a field in the form of a rule. */
export function fieldName(group: RuleGroup, field: RuleField): string {
  return group.at === '' ? field.name : `${group.at}.${field.name}`;
}

/** What the form of a rule shows at first; null for a path at which no rule stands. */
export function ruleValues(law: Regime, path: string): Values | null {
  const groups = ruleFields(law, path);
  const rule = valueAt(law as LawValue, path);
  if (!groups || !isLawObject(rule)) return null;
  const values: Values = structuredClone(rule);
  for (const group of groups.filter(({ optional }) => optional))
    if (rule[group.at] !== null && rule[group.at] !== undefined) values[presence(group)] = 'on';
  return values;
}

type Read = { ok: true; value: LawValue | undefined } | { ok: false; code: string };

function readField(field: RuleField, typed: unknown): Read {
  if (field.kind === 'flag') return { ok: true, value: typed === 'on' || typed === 'true' || typed === true };
  if (field.kind === 'many') {
    const chosen = (Array.isArray(typed) ? typed : [typed]).filter(
      (each) => typeof each === 'string' && each,
    );
    if (chosen.length === 0 && field.required) return { ok: false, code: 'required' };
    return { ok: true, value: field.options.filter((option) => chosen.includes(option)) };
  }
  const text = typeof typed === 'number' ? String(typed) : typeof typed === 'string' ? typed.trim() : '';
  if (text === '') {
    if (field.required) return { ok: false, code: 'required' };
    return { ok: true, value: field.kind === 'text' || field.name.endsWith('seenAt') ? undefined : null };
  }
  if (field.kind === 'number') {
    if (!/^\d{1,5}$/.test(text)) return { ok: false, code: 'number.invalid' };
    return { ok: true, value: Number(text) };
  }
  if (field.kind === 'day') {
    const read = parseDate(text);
    if (!read.ok) return { ok: false, code: read.error.code };
    const { precision, min, max } = read.data;
    if (precision !== 'day' || min === null || min !== max) return { ok: false, code: 'date.exact' };
    return { ok: true, value: min };
  }
  if (field.kind === 'one' && !field.options.includes(text)) return { ok: false, code: 'choice.invalid' };
  return { ok: true, value: text.slice(0, 500) };
}

function place(rule: Rule, name: string, value: LawValue | undefined): void {
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  let here = rule;
  for (const part of parts) {
    const next = here[part];
    const inside = isLawObject(next) ? next : {};
    here[part] = inside;
    here = inside;
  }
  if (value === undefined) delete here[last];
  else here[last] = value;
}

/**
 * The rule as a form has it: what the form does not ask for stays as the law has it. A group that is new cites the
 * act of the rule itself. Errors by the name of the field; null for a path at which no rule stands.
 */
export function readRule(
  law: Regime,
  path: string,
  values: Values,
): { ok: true; value: Rule } | { ok: false; errors: Record<string, string> } | null {
  const groups = ruleFields(law, path);
  const before = valueAt(law as LawValue, path);
  if (!groups || !isLawObject(before)) return null;
  const rule = structuredClone(before);
  const act = isLawObject(before.source) ? before.source.act : undefined;
  const errors: Record<string, string> = {};
  for (const group of groups) {
    if (group.optional && values[presence(group)] !== 'on') {
      rule[group.at] = null;
      continue;
    }
    for (const field of group.fields) {
      const name = fieldName(group, field);
      const read = readField(field, valueIn(values, name));
      if (read.ok) place(rule, name, read.value);
      else errors[name] = read.code;
    }
    const made = rule[group.at];
    if (group.at !== '' && isLawObject(made) && isLawObject(made.source) && act !== undefined)
      made.source.act ??= act;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: rule };
}
