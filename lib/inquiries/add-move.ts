import 'server-only';
import { insertMove } from '#db/queries/inquiries/insert-move.ts';
import type { LockedInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import type { Context } from '#lib/context.ts';
import { type MoveInput, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { deriveAndSave, type History } from './save-derived.ts';

/**
 * Adds a move to the history of a locked inquiry, when the history allows it, and derives everything anew. A reply is
 * put before a lawyer.
 */
export async function addMove(
  { tx, today }: Context,
  inquiry: LockedInquiry,
  history: History,
  input: MoveInput,
): Promise<Result<{ moveId: string }>> {
  const checked = validateMove(history.moves, moveSchema.parse(input), today);
  if (!checked.ok) return checked;
  await insertMove(tx, { inquiryId: inquiry.id, caseId: inquiry.caseId }, checked.data);
  const toJudge = checked.data.kind === 'replied' ? checked.data.id : null;
  await deriveAndSave(tx, inquiry, { ...history, moves: [...history.moves, checked.data] }, today, toJudge);
  return ok({ moveId: checked.data.id });
}
