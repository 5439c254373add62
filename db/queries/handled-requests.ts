import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { handledRequest } from '../schema/intake.ts';

/**
 * Claims a request id. Waits for a twin that is still running; returns its outcome when it has already acted,
 * null when this sending is the first.
 */
export async function beginRequest(
  tx: Tx,
  requestId: string,
  userId: string,
): Promise<{ outcome: unknown } | null> {
  const claimed = await tx
    .insert(handledRequest)
    .values({ requestId, userId })
    .onConflictDoNothing()
    .returning({ id: handledRequest.requestId })
    .prepare('begin-request')
    .execute();
  if (claimed.length > 0) return null;
  const [row] = await tx.select().from(handledRequest).where(eq(handledRequest.requestId, requestId));
  return { outcome: row?.outcome ? JSON.parse(row.outcome) : undefined };
}

/** Keeps what a request led to. */
export async function finishRequest(tx: Tx, requestId: string, outcome: unknown): Promise<void> {
  await tx
    .update(handledRequest)
    .set({ outcome: JSON.stringify(outcome ?? null) })
    .where(eq(handledRequest.requestId, requestId))
    .prepare('finish-request')
    .execute();
}
