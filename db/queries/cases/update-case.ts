import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { caseFile } from '#db/schema/case-file.ts';

type Changes = Partial<
  Pick<
    typeof caseFile.$inferInsert,
    | 'title'
    | 'titleLang'
    | 'summary'
    | 'kinds'
    | 'status'
    | 'sensitivity'
    | 'urgency'
    | 'hostState'
    | 'originState'
    | 'place'
    | 'happenedEdtf'
  >
>;

/**
 * Changes a case if nobody has since `version`; false when somebody has, or when the viewer sees no such case.
 * Without RETURNING: a change of access may hide the row from the one who makes it.
 */
export async function updateCase(
  tx: Tx,
  caseId: string,
  version: number,
  changes: Changes,
): Promise<boolean> {
  const result = await tx
    .update(caseFile)
    .set({ ...changes, version: sql`${caseFile.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(caseFile.id, caseId), eq(caseFile.version, version)));
  return (result.rowCount ?? 0) > 0;
}
