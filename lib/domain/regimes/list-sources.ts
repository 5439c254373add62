import { isLawObject, keyOf, type LawValue } from './law-path.ts';
import { type Source, sourceSchema } from './regime-schema.ts';
import { isConfirmed } from './rule-sources.ts';
import type { AnyLaw } from './treaty-schema.ts';

/** One place in an act that a law leans on: its path, for `confirmTerm`, and whether it still waits for a lawyer. */
export type LawSource = { path: string; source: Source; confirmed: boolean };

function walk(value: LawValue, path: string): LawSource[] {
  if (Array.isArray(value)) return value.flatMap((each) => walk(each, `${path}/${keyOf(each) ?? ''}`));
  if (!isLawObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const at = path === '' ? key : `${path}/${key}`;
    const source = key === 'source' ? sourceSchema.safeParse(each) : null;
    if (source?.success) return [{ path: at, source: source.data, confirmed: isConfirmed(source.data) }];
    return walk(each, at);
  });
}

/** Everything a law cites, in its order. */
export function listSources(law: AnyLaw): LawSource[] {
  return walk(law as LawValue, '');
}
