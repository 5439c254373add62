import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';

/** Somebody opens a case: written down where not everybody of its house sees it, once in half an hour. */
export async function recordLook(tx: Tx, caseId: string): Promise<void> {
  await tx.execute(sql`select access.record_look(${caseId}::uuid)`);
}

export type Refused = { action: string; subject: string; id: string | null; reference: string | null };

/** Somebody asked for what is not theirs or not there. */
export async function recordRefused(tx: Tx, { action, subject, id, reference }: Refused): Promise<void> {
  await tx.execute(sql`select access.record_refusal(${action}, ${subject}, ${id}::uuid, ${reference})`);
}

/** A sign-in failed; the address finds the account and is not written down. */
export async function recordFailedSignIn(tx: Tx, email: string): Promise<void> {
  await tx.execute(sql`select access.record_failed_sign_in(${email})`);
}
