import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

/** People whose name resembles one of the spellings, on cases that the viewer sees; the nearest first. */
export async function selectKnownNames(tx: Tx, spellings: string[], limit: number) {
  const { rows } = await tx.execute<{ name: string; reference: string; role: string }>(
    sql`select name, reference, role from access.find_known_names(${sql.param(spellings)}::text[], ${limit})`,
  );
  return rows;
}
