import 'server-only';
import type { Tx } from '#db/client.ts';
import type { InquiryOutside } from '#db/queries/inquiries/steps-outside.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { followProcedures } from './follow-procedures.ts';
import { legalDataFor } from './legal-data.ts';
import { procedureOffers } from './procedure-offers.ts';

type Case = { id: string; happened: string | null };

/**
 * Lets steps outside follow the day of the facts that a case bears now. Belongs behind every change of that day;
 * `inquiries` are those of `lockStepsOutside`, taken before the case was changed.
 */
export async function followCaseFacts(
  tx: Tx,
  { id: caseId, happened }: Case,
  inquiries: readonly InquiryOutside[],
  today: string,
): Promise<void> {
  let moved = false;
  for (const { organisationId, regimeId, state, moves, steps } of inquiries) {
    const legal = await legalDataFor(tx, organisationId);
    const history = moves.map((data) => moveSchema.parse(data));
    const offers = procedureOffers(legal, { regimeId, moves: history, happened, state });
    moved = (await followProcedures(tx, steps, offers)) || moved;
  }
  if (moved) await planCaseReminders(tx, caseId, today);
}
