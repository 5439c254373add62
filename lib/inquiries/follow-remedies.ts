import 'server-only';
import type { Tx } from '#db/client.ts';
import { followRemedy, type StepState } from '#db/queries/inquiries/assessments.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { InquiryState, RemedyState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { Move, PlainMove } from '#lib/domain/inquiry/move-schema.ts';

/**
 * Lets the steps of judgements follow what the engine derived: a step bears the dates of its remedy and is done once
 * the remedy was used. Belongs behind every derivation.
 *
 * @returns whether a step changed, so that reminders have to be planned anew
 */
export async function followRemedies(
  tx: Tx,
  steps: readonly StepState[],
  moves: readonly Move[],
  state: InquiryState,
): Promise<boolean> {
  if (steps.length === 0) return false;
  const byId = new Map(effectiveMoves(moves).map((move) => [move.id, move]));
  const takenBack = complaintTakenBack(moves, byId);
  let changed = false;
  for (const step of steps) {
    const remedy = state.remedies.find(({ key }) => key === step.remedyKey);
    if (!remedy) continue;
    const { limitSafe, limitExpected, usedByMoveId } = remedy;
    const moved = limitSafe && (limitSafe !== step.dueOn || limitExpected !== step.dueExpected);
    const used = usedByMoveId ? (byId.get(usedByMoveId)?.enteredBy ?? null) : null;
    const done = used && !step.doneBy ? used : undefined;
    const reopened = !used && step.doneBy && isOf(remedy, takenBack) ? null : undefined;
    if (!moved && done === undefined && reopened === undefined) continue;
    changed = true;
    await followRemedy(tx, step.id, {
      ...(moved ? { dueOn: limitSafe, dueExpected: limitExpected } : {}),
      doneBy: done ?? reopened,
    });
  }
  return changed;
}

type Complaint = { hopId: string; remedyId: string | null };

/** The complaint that the newest entry took back or changed: what it had done is not done. */
function complaintTakenBack(
  moves: readonly Move[],
  standing: ReadonlyMap<string, PlainMove>,
): Complaint | null {
  const last = moves.at(-1);
  if (last?.kind !== 'correction') return null;
  const target = moves.find(({ id }) => id === last.corrects);
  const corrected = target?.kind === 'correction' ? moves.find(({ id }) => id === target.corrects) : target;
  if (corrected?.kind !== 'complained') return null;
  const now = standing.get(corrected.id);
  const same = now?.kind === 'complained' && now.remedyId === corrected.remedyId;
  return same ? null : corrected;
}

function isOf(remedy: RemedyState, complaint: Complaint | null): boolean {
  return complaint !== null && complaint.hopId === remedy.hopId && complaint.remedyId === remedy.remedyId;
}
