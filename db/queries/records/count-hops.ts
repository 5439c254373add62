import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type HopFilter, hopConditions } from './hop-filter.ts';

/** How often inquiries came to a body in that way, and how many inquiries these are. */
export async function countHops(tx: Tx, filter: HopFilter): Promise<{ times: number; inquiries: number }> {
  const { rows } = await tx.execute<{ times: number; inquiries: number }>(sql`
    select count(*)::int as times, count(distinct h.inquiry_id)::int as inquiries
    from hop_record h where ${hopConditions(filter)}`);
  return rows[0] ?? { times: 0, inquiries: 0 };
}
