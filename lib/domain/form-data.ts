/** Rows a form may send in one list; a larger index is dropped, so that one field cannot fill the memory. */
export const maxFormIndex = 999;
/** Fields a form may send; what comes after them is left out. Our longest forms have some hundreds. */
export const maxFormFields = 5000;
/** Parts a field name may have; no form of ours nests deeper. */
const maxDepth = 8;
const maxNameLength = 200;
const forbidden = new Set(['__proto__', 'prototype', 'constructor']);

type Branch = { [key: string]: unknown };

/**
 * Splits `names.0.text` or `names[0][text]` into its parts. Null for a name that is ours (`_intent`), the
 * framework's (`$ACTION_…`), malformed, too long or deep, or one that would reach an object's prototype.
 */
export function formPath(name: string): string[] | null {
  if (name === '' || name.length > maxNameLength || name.startsWith('_') || name.startsWith('$ACTION'))
    return null;
  const parts = name.replace(/\[([^[\]]*)\]/g, '.$1').split('.');
  // `tags[]` is the old way to say "a list": the repeated name says it already.
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  if (parts.length > maxDepth) return null;
  for (const part of parts) {
    if (part === '' || part.includes('\0') || forbidden.has(part)) return null;
    if (/^\d+$/.test(part) && Number(part) > maxFormIndex) return null;
  }
  return parts;
}

/**
 * What a form sent, as nested objects: `names.0.text` → `{ names: [{ text }] }`. A name sent several times
 * becomes a list; a list with gaps (a removed row) is closed up. Names that start with `_` or `$ACTION` are
 * left out, and so is U+0000 in a text: no key types it and PostgreSQL keeps none. Nothing else is trimmed, converted
 * or checked: that is the schema's work.
 */
export function formDataToObject(data: Iterable<[string, FormDataEntryValue]>): Record<string, unknown> {
  const root: Branch = Object.create(null);
  let fields = 0;
  for (const [name, value] of data) {
    if (++fields > maxFormFields) break;
    const path = formPath(name);
    if (path) place(root, path, typeof value === 'string' ? value.replaceAll('\0', '') : value);
  }
  return finished(root);
}

/**
 * What was typed, for handing back in `ActionState.values`: as `formDataToObject`, without the files. A browser
 * cannot be given a file back, and a state that holds one cannot travel to a page without scripts.
 */
export function typedValues(data: Iterable<[string, FormDataEntryValue]>): Record<string, unknown> {
  return formDataToObject([...data].filter(([, value]) => typeof value === 'string'));
}

function place(root: Branch, path: string[], value: FormDataEntryValue): void {
  let here = root;
  for (const part of path.slice(0, -1)) {
    const next = here[part];
    if (next === undefined) {
      const made: Branch = Object.create(null);
      here[part] = made;
      here = made;
    } else if (isBranch(next)) {
      here = next;
    } else {
      // `a` and `a.b` in one form contradict each other: the first one stays.
      return;
    }
  }
  const last = path.at(-1) ?? '';
  const before = here[last];
  if (before === undefined) here[last] = value;
  else if (Array.isArray(before)) before.push(value);
  else if (!isBranch(before)) here[last] = [before, value];
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

function finish(value: unknown): unknown {
  if (!isBranch(value)) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => finish(value[key]));
  }
  return finished(value);
}

/** The whole form is an object even when all its names are numbers. */
function finished(branch: Branch): Record<string, unknown> {
  return Object.fromEntries(Object.keys(branch).map((key) => [key, finish(branch[key])]));
}

/** The value at a dotted or bracketed name inside nested form values; undefined when there is none. */
export function valueAt(values: unknown, name: string): unknown {
  const path = formPath(name);
  if (!path) return undefined;
  let here: unknown = values;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Branch)[part];
  }
  return here;
}
