import 'server-only';
import { updateSmallestGroup } from '#db/queries/records/whole-record.ts';
import { writeAs } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/**
 * From how many cases on, 3 to 100, the records of authorities may count cases that the reader may not see; null:
 * they never do. Asks for a recent confirmation, because it opens something.
 */
export async function setSmallestGroup(
  viewer: Viewer,
  cases: number | null,
  requestId?: string,
): Promise<Result<null>> {
  return writeAs(
    viewer,
    { capability: 'users.administer', otherwise: 'not-found', confirmed: true },
    'organisation.smallest-group',
    async ({ tx }) => {
      await updateSmallestGroup(tx, cases);
      return ok(null);
    },
    requestId,
  );
}
