import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

export type OwnProofs = { password: boolean; code: boolean; passkey: boolean };

/** By which ways the viewer can prove that it is they. */
export async function selectOwnProofs(tx: Tx): Promise<OwnProofs> {
  const { rows } = await tx.execute<OwnProofs>(sql`select * from access.own_proofs()`);
  return rows[0] ?? { password: false, code: false, passkey: false };
}

/**
 * Counts one attempt to prove something in a session, before it is judged; false when there were too many lately
 * or the session has ended. It counts only when its transaction is committed before the proof is looked at.
 */
export async function beginProof(tx: Tx, sid: string): Promise<boolean> {
  const { rows } = await tx.execute<{ allowed: boolean }>(sql`select access.begin_proof(${sid}) as allowed`);
  return rows[0]?.allowed ?? false;
}

/** Notes that the viewer has just proved who they are, in the session of this transaction. */
export async function confirmSession(tx: Tx): Promise<void> {
  await tx.execute(sql`select access.confirm_session()`);
}
