import 'server-only';
import type { Tx } from '#db/client.ts';
import { followRemedy, type StepState } from '#db/queries/inquiries/assessments.ts';
import { procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';

/** The steps that lead to a procedure outside and are still to be done. */
export function stepsOutside(steps: readonly StepState[]): StepState[] {
  return steps.filter(({ remedyKey, doneBy }) => procedureOf(remedyKey) !== null && doneBy === null);
}

/**
 * The steps outside whose procedures have another last day now. A procedure that closed, or of which no day is known,
 * leaves the step the day it has.
 */
export function movedOutside(
  steps: readonly StepState[],
  offers: readonly RemedyOffer[],
): { id: string; dueOn: string; dueExpected: string | null }[] {
  return stepsOutside(steps).flatMap(({ id, remedyKey, dueOn, dueExpected }) => {
    const offer = offers.find(({ key }) => key === remedyKey);
    if (!offer?.dueSafe || (offer.dueSafe === dueOn && offer.dueExpected === dueExpected)) return [];
    return [{ id, dueOn: offer.dueSafe, dueExpected: offer.dueExpected }];
  });
}

/**
 * Lets steps bear the last days that their procedures have now.
 *
 * @returns whether a day moved, so that reminders have to be planned anew
 */
export async function followProcedures(
  tx: Tx,
  steps: readonly StepState[],
  offers: readonly RemedyOffer[],
): Promise<boolean> {
  const moved = movedOutside(steps, offers);
  for (const { id, ...days } of moved) await followRemedy(tx, id, days);
  return moved.length > 0;
}
