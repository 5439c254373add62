import 'server-only';
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { caseFile } from '#db/schema/case-file.ts';
import { intakeDraft } from '#db/schema/intake.ts';

export async function insertDraft(tx: Tx, organisationId: string, authorId: string): Promise<string> {
  const [row] = await tx
    .insert(intakeDraft)
    .values({ organisationId, authorId })
    .returning({ id: intakeDraft.id });
  if (!row) throw new Error('draft was not inserted');
  return row.id;
}

/** A draft of the viewer's own; null when there is none. */
export async function selectDraft(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      id: intakeDraft.id,
      version: intakeDraft.version,
      content: intakeDraft.content,
      sealedContent: intakeDraft.sealedContent,
      updatedAt: intakeDraft.updatedAt,
      discardedAt: intakeDraft.discardedAt,
      openedCaseId: intakeDraft.openedCaseId,
      reference: caseFile.reference,
    })
    .from(intakeDraft)
    .leftJoin(caseFile, eq(caseFile.id, intakeDraft.openedCaseId))
    .where(eq(intakeDraft.id, id));
  return row ?? null;
}

/** The same, held until the transaction ends, so that two saves take turns. */
export async function lockDraft(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      id: intakeDraft.id,
      version: intakeDraft.version,
      content: intakeDraft.content,
      sealedContent: intakeDraft.sealedContent,
      updatedAt: intakeDraft.updatedAt,
      openedCaseId: intakeDraft.openedCaseId,
      discardedAt: intakeDraft.discardedAt,
    })
    .from(intakeDraft)
    .where(eq(intakeDraft.id, id))
    .for('update');
  return row ?? null;
}

/** Keeps what was typed, sealed; what lay there in plain from before goes. */
export async function updateDraft(tx: Tx, id: string, sealedContent: string) {
  const [row] = await tx
    .update(intakeDraft)
    .set({ content: {}, sealedContent, version: sql`${intakeDraft.version} + 1`, updatedAt: sql`now()` })
    .where(eq(intakeDraft.id, id))
    .returning({ version: intakeDraft.version, updatedAt: intakeDraft.updatedAt });
  if (!row) throw new Error('draft was not updated');
  return row;
}

/** Notes which case a draft has become; its content, sealed with that case's key, shares the case's fate. */
export async function markDraftOpened(
  tx: Tx,
  id: string,
  caseId: string,
  sealedContent: string,
): Promise<void> {
  await tx
    .update(intakeDraft)
    .set({ openedCaseId: caseId, content: {}, sealedContent })
    .where(eq(intakeDraft.id, id));
}

/** Lays a draft aside, or takes it back; false when there is no such draft. */
export async function setDraftDiscarded(tx: Tx, id: string, discarded: boolean): Promise<boolean> {
  const rows = await tx
    .update(intakeDraft)
    .set({ discardedAt: discarded ? sql`now()` : null })
    .where(and(eq(intakeDraft.id, id), isNull(intakeDraft.openedCaseId)))
    .returning({ id: intakeDraft.id });
  return rows.length > 0;
}

/** One's drafts that are no case yet, latest first; discarded ones for thirty days. */
export function selectDrafts(tx: Tx, authorId: string) {
  return tx
    .select({
      id: intakeDraft.id,
      content: intakeDraft.content,
      sealedContent: intakeDraft.sealedContent,
      updatedAt: intakeDraft.updatedAt,
      discardedAt: intakeDraft.discardedAt,
    })
    .from(intakeDraft)
    .where(
      and(
        eq(intakeDraft.authorId, authorId),
        isNull(intakeDraft.openedCaseId),
        or(isNull(intakeDraft.discardedAt), gt(intakeDraft.discardedAt, sql`now() - interval '30 days'`)),
      ),
    )
    .orderBy(desc(intakeDraft.updatedAt))
    .limit(100);
}
