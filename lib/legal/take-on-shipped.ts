import 'server-only';
import type { Tx } from '#db/client.ts';
import { type ShippedPack, takeOnAtFounding, takeOnEverywhere } from '#db/queries/laws/take-on.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreatyTable } from '#lib/domain/regimes/treaties.ts';
import { lawDigest } from './digest.ts';

function packs(): ShippedPack[] {
  return [...shippedRegimes, shippedTreatyTable].map((law) => ({
    id: law.id,
    digest: lawDigest(law),
    content: law,
  }));
}

/**
 * At a start of Vigil: organisations take on shipped laws that they have no text of. A law that they have stays as
 * they have it, also where the shipped one has changed since; that becomes a question to their lawyers.
 *
 * @returns how many texts were taken on
 */
export function takeOnShipped({ ownerUrl }: { ownerUrl: string }): Promise<number> {
  return takeOnEverywhere(ownerUrl, packs());
}

/** The same for an organisation that is being founded in this transaction. */
export function takeOnFounding(tx: Tx, organisationId: string): Promise<void> {
  return takeOnAtFounding(tx, organisationId, packs());
}
