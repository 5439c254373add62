import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { move } from '#db/schema/inquiry.ts';
import type { Move } from '#lib/domain/inquiry/move-schema.ts';

/** Adds one move to the history of an inquiry of that case. */
export async function insertMove(tx: Tx, place: { inquiryId: string; caseId: string }, data: Move) {
  await tx
    .insert(move)
    .values({
      id: data.id,
      ...place,
      kind: data.kind,
      data,
      enteredBy: data.enteredBy,
      enteredAt: sql`${data.enteredAt}::timestamptz`,
    })
    .prepare('insert-move')
    .execute();
}
