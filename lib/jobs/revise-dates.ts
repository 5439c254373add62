import 'server-only';
import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import {
  finishRevision,
  lockRevisionInquiry,
  type RevisionToDo,
  revisionStart,
  saveRevisionProgress,
  selectRevisionBatch,
  selectRevisionsToDo,
  storeRevised,
} from '#db/queries/laws/revisions.ts';
import { todayIn } from '#lib/clock.ts';
import { deriveInquiry } from '#lib/domain/inquiry/derive-inquiry.ts';
import { hopRecords } from '#lib/domain/inquiry/hop-record.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { deriveInput } from '#lib/legal/derive-with.ts';
import { movedOutside } from '#lib/legal/follow-procedures.ts';
import { legalDataOfRevision } from '#lib/legal/legal-data.ts';
import { procedureOffers } from '#lib/legal/procedure-offers.ts';

/** The name of the job, as `access.queue_revision` puts it in. */
export const reviseJob = 'revise-dates';
/** Inquiries of one job; then the next job goes on, so that a stop loses no more than this. */
const batchSize = 200;

const payloadSchema = z.object({
  organisation: z.uuid(),
  /** Where an earlier job of the same run stopped; absent at the beginning. */
  at: z
    .object({
      revision: z.uuid(),
      after: z.object({ regimeId: z.string(), id: z.uuid() }),
      done: z.int().min(0),
    })
    .optional(),
});
export type RevisePayload = z.infer<typeof payloadSchema>;

/**
 * Works out anew one batch of an organisation's open inquiries, the oldest revision first. Each inquiry is a
 * transaction of its own. Doing a batch again changes nothing, so a run that was killed just goes on.
 *
 * @returns what the next job has to do; null when nothing is left
 */
export async function reviseDates(
  db: Tx,
  given: unknown,
  size: number = batchSize,
): Promise<RevisePayload | null> {
  const { organisation, at } = payloadSchema.parse(given);
  const waiting = await selectRevisionsToDo(db, organisation);
  const revision = waiting[0];
  if (!revision) return null;
  const same = at?.revision === revision.id ? at : null;
  const batch = await selectRevisionBatch(db, revision.id, same?.after ?? revisionStart, size);
  for (const { id } of batch) await reviseInquiry(db, revision, id);
  const done = (same?.done ?? 0) + batch.length;
  await saveRevisionProgress(db, revision.id, done);
  const last = batch.at(-1);
  if (last && batch.length === size)
    return { organisation, at: { revision: revision.id, after: last, done } };
  await finishRevision(db, revision.id);
  return waiting.length > 1 ? { organisation } : null;
}

async function reviseInquiry(db: Tx, revision: RevisionToDo, inquiryId: string): Promise<void> {
  await db.transaction(async (inner) => {
    const tx = inner as unknown as Tx;
    const facts = await lockRevisionInquiry(tx, revision.id, inquiryId);
    // Asked once it is locked: whoever recorded a move meanwhile has counted by the law as it was then.
    const legal = facts && (await legalDataOfRevision(tx, revision.id));
    if (!facts || !legal) return;
    const moves = facts.moves.map((data) => moveSchema.parse(data));
    const known = deriveInput(legal, { ...facts, moves });
    const state = deriveInquiry(known);
    const arrivals = hopRecords(known, state);
    const outside =
      facts.outside.length > 0
        ? movedOutside(facts.outside, procedureOffers(legal, { ...facts, moves }))
        : [];
    await storeRevised(
      tx,
      revision.id,
      inquiryId,
      { ...state, arrivals, outside },
      todayIn(revision.timeZone),
    );
  });
}
