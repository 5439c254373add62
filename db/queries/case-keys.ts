import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { caseKey } from '../schema/key.ts';

/** The key of a case, its secret wrapped; null when it has none yet, or the viewer does not see the case. */
export async function selectCaseKey(tx: Tx, caseId: string) {
  const [row] = await tx
    .select({ recipient: caseKey.recipient, wrappedIdentity: caseKey.wrappedIdentity })
    .from(caseKey)
    .where(eq(caseKey.caseId, caseId));
  return row ?? null;
}

/**
 * Gives a case its key, unless it has one by now: two people may be the first at the same moment. Names only the
 * columns that the app's role may write.
 */
export async function insertCaseKey(
  tx: Tx,
  values: { caseId: string; recipient: string; wrappedIdentity: string; wrappedBy: string },
): Promise<void> {
  const { caseId, recipient, wrappedIdentity, wrappedBy } = values;
  await tx.execute(sql`insert into case_key (case_id, recipient, wrapped_identity, wrapped_by)
    values (${caseId}, ${recipient}, ${wrappedIdentity}, ${wrappedBy}) on conflict (case_id) do nothing`);
}
