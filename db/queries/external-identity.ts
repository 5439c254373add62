import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/**
 * The user that an account at an identity server stands for. The first time it is linked to the user of the verified
 * address, when there is one and no other account of that server stands for them. Null for nobody who may sign in.
 */
export async function findOidcUser(
  tx: Tx,
  account: { issuer: string; subject: string; verifiedEmail: string | null },
): Promise<string | null> {
  const { issuer, subject, verifiedEmail } = account;
  const { rows } = await tx.execute<{ user_id: string | null }>(
    sql`select access.oidc_user(${issuer}, ${subject}, ${verifiedEmail}) as user_id`,
  );
  return rows[0]?.user_id ?? null;
}
