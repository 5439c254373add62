import 'server-only';
import { ownerTransaction } from '#db/owner-transaction.ts';
import { selectWithoutHopRecords } from '#db/queries/inquiries/select-without-hop-records.ts';
import { todayIn } from '#lib/clock.ts';
import { saveDerived } from './save-derived.ts';

const batch = 100;

/**
 * Derives inquiries that were sent before arrivals at bodies were kept, so that records count them, too. Batch by
 * batch as the database's owner, on behalf of nobody; what is done stays done when it is stopped.
 *
 * @param stopped asked before each batch
 * @returns how many were derived
 */
export async function fillHopRecords(
  ownerUrl: string,
  stopped: () => boolean = () => false,
): Promise<number> {
  let filled = 0;
  let after: string | null = null;
  while (!stopped()) {
    const last: string | null = await ownerTransaction(ownerUrl, 'inquiry.recompute', async (tx) => {
      const ids = await selectWithoutHopRecords(tx, after, batch);
      for (const id of ids) await saveDerived(tx, id, todayIn('UTC'));
      filled += ids.length;
      return ids.at(-1) ?? null;
    });
    if (last === null) break;
    after = last;
  }
  return filled;
}
