import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { userAccount } from '#db/schema/account.ts';
import { caseAssignment, caseFile } from '#db/schema/case-file.ts';
import { selectStanding } from './select-standing.ts';

const header = {
  id: caseFile.id,
  reference: caseFile.reference,
  title: caseFile.title,
  titleLang: caseFile.titleLang,
  summary: caseFile.summary,
  kinds: caseFile.kinds,
  status: caseFile.status,
  sensitivity: caseFile.sensitivity,
  urgency: caseFile.urgency,
  organisationId: caseFile.organisationId,
  hostState: caseFile.hostState,
  originState: caseFile.originState,
  place: caseFile.place,
  happenedEdtf: caseFile.happenedEdtf,
  openedOn: caseFile.openedOn,
  nextDue: caseFile.nextDue,
  // Qualified by hand: drizzle leaves the table's name out where it selects from one table only.
  nextEstimated: sql<boolean>`exists (select from obligation o where o.case_id = case_file.id
    and o.due_on = case_file.next_due and o.weight = 'main' and o.state = 'open' and o.estimated)`,
  nextUnconfirmed: sql<boolean>`exists (select from obligation o where o.case_id = case_file.id
    and o.due_on = case_file.next_due and o.weight = 'main' and o.state = 'open' and o.unconfirmed)`,
  invented: caseFile.invented,
  version: caseFile.version,
};

/** Whether the viewer sees a case. */
export async function caseIsVisible(tx: Tx, caseId: string): Promise<boolean> {
  const rows = await tx.select({ id: caseFile.id }).from(caseFile).where(eq(caseFile.id, caseId));
  return rows.length > 0;
}

/**
 * One case with the people assigned to it and how the viewer stands to it; null when they see no such case.
 * References are unique over the installation: each organisation has its own letters.
 */
export async function selectCase(tx: Tx, reference: string) {
  const [found] = await tx
    .select(header)
    .from(caseFile)
    .where(
      and(
        sql`${caseFile.organisationId} = any ((select access.case_organisations())::uuid[])`,
        eq(caseFile.reference, reference),
      ),
    );
  const standing = found && (await selectStanding(tx, found.id));
  if (!found || !standing) return null;
  const assigned = await tx
    .select({ userId: caseAssignment.userId, name: userAccount.name, capacity: caseAssignment.capacity })
    .from(caseAssignment)
    .innerJoin(userAccount, eq(userAccount.id, caseAssignment.userId))
    .where(and(eq(caseAssignment.caseId, found.id), isNull(caseAssignment.endedAt)))
    .orderBy(asc(caseAssignment.assignedAt));
  return { ...found, assigned, standing };
}
