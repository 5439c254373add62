import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { userAccount } from '../schema/account.ts';
import { caseAssignment, caseFile } from '../schema/case-file.ts';

type CaseRow = { id: string; reference: string; sensitivity: 'open' | 'restricted' | 'sealed' };

/** The case as the viewer sees it, held until the transaction ends; null when they see none. */
export async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | null> {
  const [row] = await tx
    .select({ id: caseFile.id, reference: caseFile.reference, sensitivity: caseFile.sensitivity })
    .from(caseFile)
    .where(eq(caseFile.id, caseId))
    .for('update');
  return row ?? null;
}

/** Who has a place on the case, the earliest first. */
export async function selectHolders(tx: Tx, caseId: string) {
  return tx
    .select({ userId: caseAssignment.userId, name: userAccount.name, capacity: caseAssignment.capacity })
    .from(caseAssignment)
    .innerJoin(userAccount, eq(userAccount.id, caseAssignment.userId))
    .where(and(eq(caseAssignment.caseId, caseId), isNull(caseAssignment.endedAt)))
    .orderBy(asc(caseAssignment.assignedAt));
}

/** Gives a person a place on a case; false when they already have that one. */
export async function insertAssignment(
  tx: Tx,
  row: { caseId: string; userId: string; capacity: 'lead' | 'member' | 'lawyer'; assignedBy: string },
): Promise<boolean> {
  const { rowCount } = await tx.insert(caseAssignment).values(row).onConflictDoNothing();
  return (rowCount ?? 0) > 0;
}

export async function findAssignment(tx: Tx, assignmentId: string) {
  const [row] = await tx
    .select({
      caseId: caseAssignment.caseId,
      userId: caseAssignment.userId,
      endedAt: caseAssignment.endedAt,
    })
    .from(caseAssignment)
    .where(eq(caseAssignment.id, assignmentId));
  return row ?? null;
}

/** How many places on the case are held now. */
export async function countActive(tx: Tx, caseId: string): Promise<number> {
  return tx.$count(caseAssignment, and(eq(caseAssignment.caseId, caseId), isNull(caseAssignment.endedAt)));
}

/** Ends it, now or earlier; false when the viewer may not, or lost sight of it in between. */
export async function endAssignmentRow(tx: Tx, assignmentId: string): Promise<boolean> {
  const { rowCount } = await tx
    .update(caseAssignment)
    .set({ endedAt: sql`coalesce(ended_at, now())` })
    .where(eq(caseAssignment.id, assignmentId));
  return (rowCount ?? 0) > 0;
}
