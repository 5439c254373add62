import type { IsoDay } from '../dates/civil-day.ts';
import type { PlainMove } from '../inquiry/move-schema.ts';
import { inOfferOrder } from './offer-order.ts';
import { offeredProcedure } from './offered-procedure.ts';
import type { Law, RemedyOffer } from './remedy-offer.ts';

/**
 * Every procedure of `law.procedures`, open or not, until when, and why not: open ones first. A procedure needs no
 * reply of a body, so neither the inquiry's own law nor its state is asked.
 *
 * @param moves as they stand, with the events of the facts among them
 * @param state ISO 3166 of the State complained of; null where nobody entered it
 */
export function proceduresOpen(
  law: Pick<Law, 'calendars' | 'procedures' | 'treaties'>,
  moves: readonly PlainMove[],
  state: string | null,
  today: IsoDay,
): RemedyOffer[] {
  return law.procedures
    .map((regime) => offeredProcedure({ ...law, regime }, moves, state, today))
    .sort(inOfferOrder);
}
