import 'server-only';
import type { Tx } from '#db/client.ts';
import { type LockedInquiry, lockInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { saveInquiryState, saveObligations } from '#db/queries/inquiries/save-obligations.ts';
import {
  selectAuthorityFacts,
  selectMoves,
  selectQuestionIds,
} from '#db/queries/inquiries/select-history.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { type Move, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { deriveWith } from '#lib/legal/derive-with.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { authoritiesOf } from './authorities-of.ts';
import { lastHeard } from './last-heard.ts';

/**
 * Derives an inquiry from its moves and stores what lists need: obligations, status, next date, what was last
 * heard, reminders. Belongs at the end of every transaction that adds a move; also called by the loader of the
 * example, with nothing but a transaction and the inquiry's id.
 *
 * @param today the organisation's day, for reminders
 * @throws when there is no such inquiry, or its rows do not fit the engine's schemas
 */
export async function saveDerived(tx: Tx, inquiryId: string, today: string): Promise<InquiryState> {
  const inquiry = await lockInquiry(tx, inquiryId);
  if (!inquiry) throw new Error(`no inquiry ${inquiryId}`);
  return deriveAndSave(tx, inquiry, await readMoves(tx, inquiryId), today);
}

/** The history of an inquiry, checked against the engine's schema. */
export async function readMoves(tx: Tx, inquiryId: string): Promise<Move[]> {
  return (await selectMoves(tx, inquiryId)).map((data) => moveSchema.parse(data));
}

/** The same for an inquiry that is locked already and whose moves are at hand. */
export async function deriveAndSave(
  tx: Tx,
  inquiry: LockedInquiry,
  moves: readonly Move[],
  today: string,
): Promise<InquiryState> {
  const questions = await selectQuestionIds(tx, inquiry.id);
  const bodies = await selectAuthorityFacts(tx, [inquiry.authorityId, ...authoritiesOf(moves)]);
  const { regimeId, complainedOf } = inquiry;
  const legal = await legalDataFor(tx, inquiry.organisationId);
  const state = deriveWith(legal, { regimeId, moves, questions, bodies, complainedOf });
  const { id: inquiryId, caseId, organisationId } = inquiry;
  await saveObligations(tx, { inquiryId, caseId, organisationId }, state.obligations);
  const heard = lastHeard(moves);
  await saveInquiryState(tx, inquiryId, {
    ...state,
    lastHeardOn: heard?.on ?? null,
    lastHeardKind: heard?.kind ?? null,
  });
  await planCaseReminders(tx, caseId, today);
  return state;
}
