import { formPath, maxFormIndex, valueAt } from './form-data.ts';

/** The button that was pressed: add a row to a list, or take one away. */
export type FormIntent = { verb: 'add'; list: string } | { verb: 'remove'; list: string; index: number };

/** Reads `_intent` (`add:names`, `remove:names.2`); null when the form was simply sent. */
export function readIntent(data: { get(name: string): unknown }): FormIntent | null {
  const text = data.get('_intent');
  if (typeof text !== 'string') return null;
  const [verb, name = ''] = text.split(':', 2);
  const path = formPath(name);
  if (!path) return null;
  if (verb === 'add') return { verb, list: path.join('.') };
  const index = Number(path.at(-1));
  if (verb !== 'remove' || path.length < 2 || !Number.isInteger(index)) return null;
  return { verb, list: path.slice(0, -1).join('.'), index };
}

/**
 * The values after the row was added or removed, for showing the form again to a browser without scripts.
 * The given values stay as they are. A list that is not there yet counts as one empty row, which is what the
 * form shows for it.
 */
export function applyIntent(values: Record<string, unknown>, intent: FormIntent): Record<string, unknown> {
  const found = valueAt(values, intent.list);
  const rows: unknown[] = Array.isArray(found) ? found : [{}];
  const next =
    intent.verb === 'add'
      ? [...rows, {}].slice(0, maxFormIndex + 1)
      : rows.filter((_, index) => index !== intent.index);
  return withValue(values, intent.list.split('.'), next);
}

function withValue(values: unknown, path: string[], value: unknown): Record<string, unknown> {
  const [head = '', ...rest] = path;
  const here = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
  const changed = rest.length === 0 ? value : withValue(here[head], rest, value);
  if (Array.isArray(here)) {
    const copy: unknown = here.map((item, index) => (String(index) === head ? changed : item));
    return copy as Record<string, unknown>;
  }
  return { ...here, [head]: changed };
}
