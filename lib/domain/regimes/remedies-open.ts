import { deriveInquiry } from '../inquiry/derive-inquiry.ts';
import { effectiveMoves } from '../inquiry/effective-moves.ts';
import type { Today } from '../inquiry/inquiry-types.ts';
import { inOfferOrder } from './offer-order.ts';
import { offeredRemedies, offeredSteps } from './offered-remedies.ts';
import { proceduresOpen } from './procedures-open.ts';
import type { Law, RemedyHistory, RemedyOffer } from './remedy-offer.ts';

/**
 * Every next step of ours, open or not, with dates, reasons and their explanation. Pure, like `deriveInquiry`:
 *
 *     remediesOpen(law: Law, history: RemedyHistory, today: Today): RemedyOffer[]
 *
 * Open ones first, the earliest safe day first among them. Closed ones stay in the list, so that a lawyer sees
 * why they are closed. Of the inquiry's own law only remedies appear that something gave rise to (silence, a
 * reply, a forwarding); of `law.procedures` every one, because a procedure needs no reply of this body.
 */
export function remediesOpen(law: Law, history: RemedyHistory, today: Today): RemedyOffer[] {
  const state = deriveInquiry({ ...law, ...history, today });
  const moves = effectiveMoves(history.moves);
  const day = typeof today === 'string' ? today : today('UTC');
  const procedures = law.procedures.filter(({ id }) => id !== law.regime.id);
  const offers = [
    ...offeredRemedies(law, state, today),
    ...offeredSteps(law, state, today),
    ...proceduresOpen({ ...law, procedures }, moves, history.state, day),
  ];
  return offers.sort(inOfferOrder);
}
