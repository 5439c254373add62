import { isKeyed, isLawObject, keyOf, type LawValue } from './law-path.ts';
import type { AnyLaw } from './treaty-schema.ts';

/** One place where two laws differ. A whole rule that only one of them has is one difference. */
export type LawDifference = {
  path: string;
  kind: 'changed' | 'added' | 'removed';
  before: LawValue;
  after: LawValue;
};

function same(a: LawValue, b: LawValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function members(value: LawValue): Map<string, LawValue> {
  if (isLawObject(value)) return new Map(Object.entries(value).filter(([, each]) => each !== undefined));
  return new Map((Array.isArray(value) ? value : []).map((member) => [keyOf(member) ?? '', member]));
}

function compare(before: LawValue, after: LawValue, path: string): LawDifference[] {
  if (same(before, after)) return [];
  const open =
    (isLawObject(before) && isLawObject(after)) ||
    (Array.isArray(before) && Array.isArray(after) && isKeyed(before) && isKeyed(after));
  if (!open) return [{ path, kind: 'changed', before, after }];
  const old = members(before);
  const own = members(after);
  const found = [...new Set([...old.keys(), ...own.keys()])].flatMap((key): LawDifference[] => {
    const at = path === '' ? key : `${path}/${key}`;
    const left = old.get(key) ?? null;
    const right = own.get(key) ?? null;
    if (left === null && right !== null) return [{ path: at, kind: 'added', before: null, after: right }];
    if (left !== null && right === null) return [{ path: at, kind: 'removed', before: left, after: null }];
    return compare(left, right, at);
  });
  // The same members in another order: the order is what is offered first.
  return found.length > 0 || isLawObject(before) ? found : [{ path, kind: 'changed', before, after }];
}

/**
 * Where an organisation's own copy differs from the shipped law, in the order of the law, down to single terms.
 * An empty list: they say the same.
 */
export function diffLaw(shipped: AnyLaw, own: AnyLaw): LawDifference[] {
  return compare(shipped as LawValue, own as LawValue, '');
}
