import 'server-only';
import { createHash } from 'node:crypto';
import { type LawValue, valueAt } from '#lib/domain/regimes/law-path.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreatyTable } from '#lib/domain/regimes/treaties.ts';
import type { AnyLaw } from '#lib/domain/regimes/treaty-schema.ts';

/** SHA-256 over a value as JSON with sorted keys, without confirmations: the same words give the same digest. */
function digestOf(value: LawValue): string {
  const text = JSON.stringify(value, (key, each) => {
    if (key === 'confirmed') return undefined;
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of a whole law, or of the table of treaties. */
export function lawDigest(law: AnyLaw): string {
  return digestOf(law as LawValue);
}

/** The digest of the rule that a source (`listSources`) belongs to; null when the law has no such rule. */
export function ruleDigest(law: AnyLaw, source: string): string | null {
  const rule = valueAt(law as LawValue, source.slice(0, source.lastIndexOf('/')));
  return rule === undefined || valueAt(law as LawValue, source) === undefined ? null : digestOf(rule);
}

const digests = new Map<string, string>();

/** The digest of what this software ships of a law; null when it ships none of that name. */
export function shippedDigest(regimeId: string): string | null {
  if (digests.size === 0)
    for (const law of [...shippedRegimes, shippedTreatyTable]) digests.set(law.id, lawDigest(law));
  return digests.get(regimeId) ?? null;
}
