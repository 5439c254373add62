import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';

/** Where the rule of a procedure outside stands on the page of its law; the page itself where no version is known. */
export function offerHref({ regimeId, versionId, ruleId }: RemedyOffer): string {
  if (!versionId) return `/laws/${regimeId}`;
  return `/laws/${regimeId}#versions-${versionId}-filing${ruleId ? `-windows-${ruleId}` : ''}`;
}
