/**
 * A law as plain data, and places in it. A path names its parts from the outside in, parted by `/`; a member of
 * a list is named by its own id: `versions/2025/steps/reply/length`.
 */
export type LawValue = string | number | boolean | null | LawValue[] | { [key: string]: LawValue };
type LawObject = { [key: string]: LawValue };

const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

export function isLawObject(value: LawValue | undefined): value is LawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What tells the members of a list apart; null for a list of plain values. */
export function keyOf(value: LawValue): string | null {
  if (!isLawObject(value)) return null;
  const key = value.id ?? value.channel ?? value.treaty;
  return typeof key === 'string' ? key : null;
}

/** A list whose members are named; an empty list is one too. */
export function isKeyed(value: LawValue): value is LawValue[] {
  return Array.isArray(value) && value.every((member) => keyOf(member) !== null);
}

/** Null for a path that is empty or that names what no law has. */
export function splitPath(path: string): string[] | null {
  const parts = path.split('/');
  return parts.some((part) => part === '' || unsafe.has(part)) ? null : parts;
}

function child(value: LawValue | undefined, part: string): LawValue | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.find((member) => keyOf(member) === part);
  return isLawObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

/** The value at a path; undefined when there is none. */
export function valueAt(law: LawValue, path: string): LawValue | undefined {
  const parts = splitPath(path);
  return parts ? parts.reduce<LawValue | undefined>(child, law) : undefined;
}

/** The same law with another value at a path (undefined: without it); null when nothing there can hold it. */
export function withValue(law: LawValue, path: string, value: LawValue | undefined): LawValue | null {
  const parts = splitPath(path);
  const last = parts?.pop();
  if (!parts || last === undefined) return null;
  const copy = structuredClone(law);
  const holder = parts.reduce<LawValue | undefined>(child, copy);
  if (Array.isArray(holder)) return setMember(holder, last, value) ? copy : null;
  if (!isLawObject(holder)) return null;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

function setMember(list: LawValue[], key: string, value: LawValue | undefined): boolean {
  const index = list.findIndex((member) => keyOf(member) === key);
  if (value === undefined) {
    if (index >= 0) list.splice(index, 1);
    return index >= 0;
  }
  if (keyOf(value) !== key) return false;
  if (index >= 0) list[index] = value;
  else list.push(value);
  return true;
}
