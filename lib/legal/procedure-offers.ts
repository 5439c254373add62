import 'server-only';
import { todayIn } from '#lib/clock.ts';
import { withCaseFacts } from '#lib/domain/inquiry/case-facts.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { Move } from '#lib/domain/inquiry/move-schema.ts';
import { proceduresOpen } from '#lib/domain/regimes/procedures-open.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { isProcedure } from '#lib/domain/regimes/shipped-regimes.ts';
import type { LegalData } from './build-legal-data.ts';

/** What decides which procedures are open because of an inquiry. */
export type ProcedureFacts = {
  /** The inquiry's own law, which is not outside. */
  regimeId: string;
  moves: readonly Move[];
  /** The day of the facts that the case bears, as EDTF. */
  happened: string | null;
  /** The State of the body written to. */
  state: string | null;
};

/** The courts and bodies outside under the laws of one organisation: open or closed today, until when, and why. */
export function procedureOffers(legal: LegalData, facts: ProcedureFacts): RemedyOffer[] {
  const { regimeId, moves, happened, state } = facts;
  const procedures = legal.regimes.filter((regime) => isProcedure(regime) && regime.id !== regimeId);
  return proceduresOpen(
    { calendars: legal.calendars, procedures, treaties: legal.treaties.rows },
    effectiveMoves(withCaseFacts(moves, happened)),
    state,
    todayIn('UTC'),
  );
}
