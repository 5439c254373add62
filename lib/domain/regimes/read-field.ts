import { parseDate } from '../dates/parse-date.ts';
import type { RuleField } from './field-kinds.ts';
import type { LawValue } from './law-path.ts';

type Read = { ok: true; value: LawValue | undefined } | { ok: false; code: string };

const mostDays = 10;
const wrong = (code: string): Read => ({ ok: false, code });

/** What is ticked, in the order that the law had before: what is named first is offered, or tried, first. */
function readMany(
  options: readonly string[],
  required: boolean,
  typed: unknown,
  before: LawValue | undefined,
): Read {
  const chosen = (Array.isArray(typed) ? typed : [typed]).filter((each) => typeof each === 'string' && each);
  if (chosen.length === 0 && required) return wrong('required');
  const kept = Array.isArray(before) ? before.filter((each) => typeof each === 'string') : [];
  const order = [...new Set([...kept, ...options])].filter((each) => options.includes(each));
  return { ok: true, value: order.filter((option) => chosen.includes(option)) };
}

/** Days before a limit: `14, 7, 3, 1`, kept the longest first. */
function readDays(text: string): Read {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  if (parts.length > mostDays) return wrong('law.too-many');
  if (parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 366)) return wrong('law.days-before');
  return { ok: true, value: [...new Set(parts.map(Number))].sort((a, b) => b - a) };
}

function readDay(text: string): Read {
  const read = parseDate(text);
  if (!read.ok) return wrong(read.error.code);
  const { precision, min, max } = read.data;
  return precision === 'day' && min !== null && min === max ? { ok: true, value: min } : wrong('date.exact');
}

/**
 * What was typed into one field as the law keeps it. `before` is what stands there now. The code says what is wrong
 * with it, by the catalogue of errors.
 */
export function readField(field: RuleField, typed: unknown, before: LawValue | undefined): Read {
  if (field.kind === 'flag') return { ok: true, value: typed === 'on' || typed === 'true' || typed === true };
  if (field.kind === 'many') return readMany(field.options, field.required, typed, before);
  const text = typeof typed === 'number' ? String(typed) : typeof typed === 'string' ? typed.trim() : '';
  if (field.kind === 'days') return readDays(text);
  if (text === '') {
    if (field.required) return wrong('required');
    return { ok: true, value: field.absent ? undefined : null };
  }
  if (field.kind === 'number')
    return /^\d{1,5}$/.test(text) ? { ok: true, value: Number(text) } : wrong('number.invalid');
  if (field.kind === 'day') return readDay(text);
  if (field.kind === 'one' && !field.options.includes(text)) return wrong('choice.invalid');
  return { ok: true, value: text.slice(0, field.kind === 'passage' ? 1000 : 500) };
}
