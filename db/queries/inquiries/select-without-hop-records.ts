import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';

/** Sent inquiries of which no arrival is kept, by id after a key. */
export async function selectWithoutHopRecords(
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select i.id from inquiry i
    where i.status not in ('draft', 'approved') and i.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      and not exists (select from hop_record h where h.inquiry_id = i.id)
    order by i.id limit ${limit}`);
  return rows.map(({ id }) => id);
}
