import 'server-only';
import type { Tx } from '#db/client.ts';
import { followRemedy, selectFollowed, settleJudgements } from '#db/queries/inquiries/assessments.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { InquiryState, RemedyState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { Move, PlainMove } from '#lib/domain/inquiry/move-schema.ts';
import type { RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { followProcedures, stepsOutside } from '#lib/legal/follow-procedures.ts';

/**
 * Lets judgements and steps follow what the engine derived: what was corrected away is no longer to be judged, a
 * step bears the dates of its remedy and is done once the remedy was used. Belongs behind every derivation.
 *
 * @param outside the procedures outside as they stand now; asked only where a step leads to one
 * @returns whether a step's dates may have moved, so that reminders have to be planned anew
 */
export async function syncJudgements(
  tx: Tx,
  inquiryId: string,
  moves: readonly Move[],
  state: InquiryState,
  outside: () => Promise<RemedyOffer[]>,
): Promise<boolean> {
  const { subjects, steps } = await selectFollowed(tx, inquiryId);
  if (subjects.length === 0) return false;
  const standing = effectiveMoves(moves);
  await settleJudgements(tx, inquiryId, standingSubjects(standing, state));
  const byId = new Map(standing.map((move) => [move.id, move]));
  const takenBack = complaintTakenBack(moves, byId);
  if (stepsOutside(steps).length > 0) await followProcedures(tx, steps, await outside());
  for (const step of steps) {
    const remedy = state.remedies.find(({ key }) => key === step.remedyKey);
    if (!remedy) continue;
    const { limitSafe, limitExpected, usedByMoveId } = remedy;
    const moved = limitSafe && (limitSafe !== step.dueOn || limitExpected !== step.dueExpected);
    const used = usedByMoveId ? (byId.get(usedByMoveId)?.enteredBy ?? null) : null;
    const done = used && !step.doneBy ? used : undefined;
    const reopened = !used && step.doneBy && isOf(remedy, takenBack) ? null : undefined;
    if (!moved && done === undefined && reopened === undefined) continue;
    await followRemedy(tx, step.id, {
      ...(moved ? { dueOn: limitSafe, dueExpected: limitExpected } : {}),
      doneBy: done ?? reopened,
    });
  }
  return true;
}

/** Replies by who wrote them as they now read, and unmet duties. */
export function standingSubjects(
  standing: readonly PlainMove[],
  { obligations }: InquiryState,
): Record<string, string | null> {
  return Object.fromEntries([
    ...standing.filter(({ kind }) => kind === 'replied').map(({ id, enteredBy }) => [id, enteredBy]),
    ...obligations
      .filter(({ owner, state }) => owner === 'theirs' && state === 'open')
      .map(({ key }) => [key, null]),
  ]);
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
