import type { RemedyOffer } from './remedy-offer.ts';

const order: Record<RemedyOffer['state'], number> = { open: 0, later: 1, unknown: 2, used: 3, closed: 4 };

/** Open ones first, the earliest safe day first among them. */
export function inOfferOrder(a: RemedyOffer, b: RemedyOffer): number {
  return (
    order[a.state] - order[b.state] ||
    (a.dueSafe ?? '9999').localeCompare(b.dueSafe ?? '9999') ||
    (a.key < b.key ? -1 : 1)
  );
}
