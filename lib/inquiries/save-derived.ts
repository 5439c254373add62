import 'server-only';
import type { Tx } from '#db/client.ts';
import { type LockedInquiry, lockInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { saveDerivedRows } from '#db/queries/inquiries/save-derived.ts';
import {
  type HistoryRow,
  selectAuthorityFacts,
  selectHistory,
} from '#db/queries/inquiries/select-history.ts';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { deriveInquiry } from '#lib/domain/inquiry/derive-inquiry.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { hopRecords } from '#lib/domain/inquiry/hop-record.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { type Move, moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { deriveInput } from '#lib/legal/derive-with.ts';
import { legalDataFor } from '#lib/legal/legal-data.ts';
import { authoritiesOf } from './authorities-of.ts';
import { followRemedies } from './follow-remedies.ts';
import { lastHeard } from './last-heard.ts';
import { standingSubjects } from './standing-subjects.ts';

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
  return deriveAndSave(tx, inquiry, await readHistory(tx, inquiryId), today);
}

/**
 * What an inquiry is derived from: its moves, checked against the engine's schema, its questions and the bodies, and
 * which state of the laws they were read beside.
 */
export type History = Omit<HistoryRow, 'moves'> & { moves: Move[] };

/** The history of an inquiry that is locked. */
export async function readHistory(tx: Tx, inquiryId: string): Promise<History> {
  const { moves, ...rest } = await selectHistory(tx, inquiryId);
  return { ...rest, moves: moves.map((data) => moveSchema.parse(data)) };
}

/**
 * The same for an inquiry that is locked already and whose history is at hand, with what was added to it since.
 *
 * @param toJudge the id of the reply that was added, for a lawyer to judge
 */
export async function deriveAndSave(
  tx: Tx,
  inquiry: LockedInquiry,
  { moves, questions, bodies: read, legalStamp }: History,
  today: string,
  toJudge: string | null = null,
): Promise<InquiryState> {
  const readAlready = new Set(read.map(({ id }) => id));
  const fresh = authoritiesOf(moves).filter((id) => !readAlready.has(id));
  const bodies = [...read, ...(await selectAuthorityFacts(tx, fresh))];
  const { id: inquiryId, caseId, organisationId, regimeId, complainedOf } = inquiry;
  const legal = await legalDataFor(tx, organisationId, legalStamp);
  const known = deriveInput(legal, { regimeId, moves, questions, bodies, complainedOf });
  const state = deriveInquiry(known);
  const heard = lastHeard(moves);
  const shown = {
    ...state,
    lastHeardOn: heard?.on ?? null,
    lastHeardKind: heard?.kind ?? null,
    arrivals: hopRecords(known, state),
    standing: standingSubjects(effectiveMoves(moves), state),
  };
  const steps = await saveDerivedRows(
    tx,
    { inquiryId, caseId, organisationId, regimeId },
    shown,
    toJudge,
    today,
  );
  if (await followRemedies(tx, steps, moves, state)) await planCaseReminders(tx, caseId, today);
  return state;
}
