import 'server-only';
import { selectHappened } from '#db/queries/inquiries/steps-outside.ts';
import { read } from '#lib/context.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { procedureOffers } from '#lib/legal/procedure-offers.ts';
import type { InquiryView } from './view.ts';

/**
 * The courts and bodies outside that may be turned to because of an inquiry's facts: open or closed, until when, and
 * why. The State is that of the body written to; the day of the facts is the one recorded on the inquiry, or else
 * the one that the case bears.
 */
export function listProcedures(viewer: Viewer, inquiry: InquiryView): Promise<RemedyOffer[]> {
  return read(viewer, async ({ tx }) =>
    procedureOffers(await legalDataFor(tx, inquiry.organisationId), {
      regimeId: inquiry.regimeId,
      moves: inquiry.history.map(({ move }) => move),
      happened: await selectHappened(tx, inquiry.caseId),
      state: inquiry.bodies[inquiry.authorityId]?.state ?? null,
    }),
  );
}
