import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

/** Tells those who answer for cases that the viewer may not see of a likely match; the viewer learns nothing. */
export async function tellKnownPeople(tx: Tx, caseId: string, spellings: string[]): Promise<void> {
  await tx.execute(sql`select access.tell_known_people(${caseId}, ${sql.param(spellings)}::text[])`);
}
