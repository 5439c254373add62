import type { z } from 'zod';
import { keyOf, type LawValue } from './law-path.ts';
import { type Regime, regimeSchema } from './regime-schema.ts';

/** What is wrong with a law, where. `code` is a key of the `errors` catalogue (`law.…`, `required`, …). */
export type LawProblem = { path: string; code: string };
export type LawCheck = { ok: true; law: Regime } | { ok: false; problems: LawProblem[] };

/** A law longer than this, as JSON, is no law. */
const LARGEST = 400_000;
const MOST_PROBLEMS = 50;

/** Names members of lists by their ids, so that a path says the same on the screen and in a difference. */
export function pathOf(input: unknown, path: readonly PropertyKey[]): string {
  let value = input as LawValue | undefined;
  const parts = path.map((part) => {
    const next = (value as Record<PropertyKey, LawValue> | null | undefined)?.[part];
    const named = Array.isArray(value) && next !== undefined ? keyOf(next) : null;
    value = next;
    return named ?? String(part);
  });
  return parts.join('/');
}

export function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'required' : 'law.wrong-kind';
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? 'number.positive' : 'required';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'law.too-many';
    case 'invalid_value':
      return 'law.unknown-value';
    case 'invalid_format':
      return issue.format === 'date' ? 'date.unreadable' : 'law.wrong-form';
    default:
      return 'law.wrong-kind';
  }
}

/** Whether something is a law the engine can count by; every problem with its place. Never throws. */
export function checkLaw(input: unknown): LawCheck {
  let size: number;
  try {
    size = JSON.stringify(input)?.length ?? 0;
  } catch {
    return { ok: false, problems: [{ path: '', code: 'law.wrong-kind' }] };
  }
  if (size > LARGEST) return { ok: false, problems: [{ path: '', code: 'law.too-large' }] };
  const parsed = regimeSchema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, law: parsed.data };
  const problems = parsed.error.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) => ({ path: pathOf(input, issue.path), code: codeOf(issue) }));
  return { ok: false, problems };
}
