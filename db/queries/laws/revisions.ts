import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { StepState } from '#db/queries/inquiries/assessments.ts';
import { arrivalRow, obligationRow } from '#db/queries/inquiries/save-derived.ts';
import type { HopRecord } from '#lib/domain/inquiry/hop-record.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';

/** A law, its confirmations or a calendar changed, and dates have to be worked out anew. */
export type RevisionToDo = { id: string; timeZone: string };

/** For the worker: the revisions of an organisation that are not done, in the order they were asked for. */
export async function selectRevisionsToDo(db: Tx, organisationId: string): Promise<RevisionToDo[]> {
  const { rows } = await db.execute<{ id: string; time_zone: string }>(
    sql`select id, time_zone from access.revisions_to_do(${organisationId})`,
  );
  return rows.map((row) => ({ id: row.id, timeZone: row.time_zone }));
}

/** For the worker at its start: organisations with revisions that one before it left undone. */
export async function selectOrganisationsToRevise(db: Tx): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from access.organisations_to_revise()`);
  return rows.map(({ id }) => id);
}

/** Where a batch begins: after this inquiry, in the order of laws and ids. */
export type RevisionCursor = { regimeId: string; id: string };
export const revisionStart: RevisionCursor = { regimeId: '', id: '00000000-0000-0000-0000-000000000000' };

/** For the worker: the next open inquiries that a revision has to look at. */
export async function selectRevisionBatch(
  db: Tx,
  revisionId: string,
  after: RevisionCursor,
  limit: number,
): Promise<RevisionCursor[]> {
  const { rows } = await db.execute<{ id: string; regime_id: string }>(
    sql`select id, regime_id from access.revision_batch(${revisionId}, ${after.regimeId}, ${after.id}, ${limit})`,
  );
  return rows.map((row) => ({ id: row.id, regimeId: row.regime_id }));
}

export type RevisionInquiry = {
  regimeId: string;
  complainedOf: string[];
  moves: Record<string, unknown>[];
  questions: { id: string }[];
  bodies: { id: string; state: string; timeZone: string; roll: string | null }[];
  /** The day of the facts that the case bears, as EDTF. */
  happened: string | null;
  /** The State of the body written to. */
  state: string | null;
  /** The steps still to be done that lead to a procedure outside. */
  outside: StepState[];
};

/** What was derived of an inquiry by another law or calendar. */
type Revised = Pick<InquiryState, 'nextDue' | 'obligations'> & {
  arrivals: readonly HopRecord[];
  /** The steps outside that have another last day. */
  outside: readonly { id: string; dueOn: string; dueExpected: string | null }[];
};

/** For the worker: one open inquiry as clocks need it, locked; null when it is not open any more. */
export async function lockRevisionInquiry(tx: Tx, revisionId: string, inquiryId: string) {
  const { rows } = await tx.execute<{ found: RevisionInquiry | null }>(
    sql`select access.revision_inquiry(${revisionId}, ${inquiryId}) as found`,
  );
  return rows[0]?.found ?? null;
}

/**
 * For the worker: stores what was derived of an inquiry and keeps what moved; answers how many dates did. Of arrivals
 * only what law and calendar decide: who signed and how replies are judged the worker is not shown.
 */
export async function storeRevised(
  tx: Tx,
  revisionId: string,
  inquiryId: string,
  { nextDue, obligations, arrivals, outside }: Revised,
  today: string,
): Promise<number> {
  const steps = outside.map((one) => ({ id: one.id, due_on: one.dueOn, due_expected: one.dueExpected }));
  const { rows } = await tx.execute<{ moved: number }>(
    sql`select access.store_revised(${revisionId}, ${inquiryId}, ${nextDue}::date,
      ${JSON.stringify(obligations.map(obligationRow))}::jsonb, ${JSON.stringify(arrivals.map(arrivalRow))}::jsonb,
      ${JSON.stringify(steps)}::jsonb, ${today}::date) as moved`,
  );
  return rows[0]?.moved ?? 0;
}

/** For the worker: how many inquiries were looked at so far. */
export async function saveRevisionProgress(db: Tx, revisionId: string, inquiries: number): Promise<void> {
  await db.execute(sql`select access.revision_progress(${revisionId}, ${inquiries})`);
}

/** For the worker: all is done; those who work on a case of which a date moved are told, once. */
export async function finishRevision(db: Tx, revisionId: string): Promise<void> {
  await db.execute(sql`select access.finish_revision(${revisionId})`);
}
