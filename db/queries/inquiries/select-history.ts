import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { authority } from '#db/schema/authority.ts';
import { inquiryQuestion, move } from '#db/schema/inquiry.ts';

/** The moves of an inquiry as they were entered, oldest first; `data` is not checked here. */
export async function selectMoves(tx: Tx, inquiryId: string): Promise<Record<string, unknown>[]> {
  const rows = await tx
    .select({ data: move.data })
    .from(move)
    .where(eq(move.inquiryId, inquiryId))
    .orderBy(asc(move.enteredAt), asc(move.id));
  return rows.map((row) => row.data);
}

export function selectQuestionIds(tx: Tx, inquiryId: string): Promise<{ id: string }[]> {
  return tx
    .select({ id: inquiryQuestion.id })
    .from(inquiryQuestion)
    .where(eq(inquiryQuestion.inquiryId, inquiryId))
    .orderBy(asc(inquiryQuestion.position));
}

export type AuthorityRow = { id: string; state: string; timeZone: string; roll: string | null };

/** What the clocks need to know of some bodies. */
export async function selectAuthorityFacts(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: authority.id, state: authority.state, timeZone: authority.timeZone, roll: authority.roll })
    .from(authority)
    .where(inArray(authority.id, [...ids]));
}
