import 'server-only';
import { selectCase } from '#db/queries/cases/select-case.ts';
import { todayIn } from '#lib/clock.ts';
import { read } from '#lib/context.ts';
import { type Move, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { remediesOpen } from '#lib/domain/regimes/remedies-open.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { isProcedure } from '#lib/domain/regimes/shipped-regimes.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { deriveInput } from '#lib/legal/derive-with.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import type { InquiryView } from './view.ts';

/**
 * The courts and bodies outside that may be turned to because of an inquiry's facts: open or closed, until when, and
 * why. The State is that of the body written to; the day of the facts is the one recorded on the inquiry, or else
 * the one that the case bears.
 */
export function listProcedures(viewer: Viewer, inquiry: InquiryView): Promise<RemedyOffer[]> {
  return read(viewer, async ({ tx }) => {
    const file = await selectCase(tx, inquiry.caseReference);
    const legal = await legalDataFor(tx, inquiry.organisationId);
    const moves = inquiry.history.map(({ move }) => move);
    const facts = file?.happenedEdtf ? factsMove(moves, file.happenedEdtf) : [];
    const { regimeId, questions, complainedOf } = inquiry;
    const bodies = Object.values(inquiry.bodies);
    const input = deriveInput(legal, {
      ...{ regimeId, questions, bodies, complainedOf },
      moves: [...facts, ...moves],
    });
    const procedures = legal.regimes.filter(isProcedure);
    const offers = remediesOpen(
      { regime: input.regime, calendars: input.calendars, procedures, treaties: legal.treaties.rows },
      {
        moves: input.moves,
        questions,
        authorities: input.authorities,
        state: inquiry.bodies[inquiry.authorityId]?.state ?? null,
      },
      todayIn,
    );
    return offers.filter(({ kind }) => kind === 'procedure');
  });
}

function factsMove(moves: readonly Move[], on: string): Move[] {
  if (moves.some((move) => move.kind === 'event' && move.event === 'happened')) return [];
  const entry = { enteredAt: '1970-01-01T00:00:00Z', enteredBy: 'case' };
  return [moveSchema.parse({ ...entry, kind: 'event', id: 'facts-of-the-case', event: 'happened', on })];
}
