import type { Obligation } from '#lib/domain/inquiry/inquiry-types.ts';

/** Where the rule behind a date stands on the page of its law; the page itself where the version is not known. */
export function ruleHref(regimeId: string, { owner, traceSafe, stepId }: Obligation): string {
  const rule = traceSafe.find((step) => step.code === 'rule');
  if (!rule) return `/laws/${regimeId}`;
  const kind = owner === 'theirs' ? 'steps' : 'remedies';
  return `/laws/${regimeId}#versions-${rule.versionId}-${kind}-${stepId}`;
}
