import 'server-only';
import type { Tx } from '#db/client.ts';
import { type LockedInquiry, lockInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { saveHopRecords } from '#db/queries/inquiries/save-hop-records.ts';
import { saveInquiryState, saveObligations } from '#db/queries/inquiries/save-obligations.ts';
import {
  selectAuthorityFacts,
  selectMoves,
  selectQuestionIds,
} from '#db/queries/inquiries/select-history.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { todayIn } from '#lib/clock.ts';
import { deriveInquiry } from '#lib/domain/inquiry/derive-inquiry.ts';
import { hopRecords } from '#lib/domain/inquiry/hop-record.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { type Move, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { authoritiesOf } from './authorities-of.ts';
import { lastHeard } from './last-heard.ts';
import { authorityFacts, legalCalendars, legalRegime } from './legal-data.ts';
import { syncJudgements } from './sync-judgements.ts';

/**
 * Derives an inquiry from its moves and stores what lists need: obligations, status, next date, what was last
 * heard, reminders, and how it counts in the records of the bodies it came to. Belongs at the end of every
 * transaction that adds a move; also called by the loader of the example, with nothing but a transaction and the
 * inquiry's id.
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
  const known = {
    moves,
    questions,
    authorities: Object.fromEntries(bodies.map((row) => [row.id, authorityFacts(row, inquiry.complainedOf)])),
    regime: legalRegime(inquiry.regimeId),
    calendars: legalCalendars(),
    today: todayIn,
  };
  const state = deriveInquiry(known);
  const { id: inquiryId, caseId, organisationId, regimeId } = inquiry;
  await saveObligations(tx, { inquiryId, caseId, organisationId }, state.obligations);
  await saveHopRecords(tx, { inquiryId, caseId, organisationId, regimeId }, hopRecords(known, state));
  const heard = lastHeard(moves);
  await saveInquiryState(tx, inquiryId, {
    ...state,
    lastHeardOn: heard?.on ?? null,
    lastHeardKind: heard?.kind ?? null,
  });
  await syncJudgements(tx, inquiryId, moves, state);
  await planCaseReminders(tx, caseId, today);
  return state;
}
