import 'server-only';
import { finishApprovals } from '#db/queries/letters/approval-tasks.ts';
import { updateLetter } from '#db/queries/letters/letters.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { letterFor } from './letter-for.ts';
import { unapproved } from './save-letter.ts';

/** Sets a letter aside that will not be sent; it stays to be read. Refuses as `letterFor` does. */
export async function withdrawLetter(
  viewer: Viewer,
  letterId: string,
  version: number,
  requestId?: string,
): Promise<Result<null>> {
  return write(
    viewer,
    'letter.withdraw',
    async ({ tx }): Promise<Result<null>> => {
      const found = await letterFor({ tx, viewer }, letterId, version);
      if (!found.ok) return found;
      await finishApprovals(tx, letterId, viewer.userId);
      const saved = await updateLetter(tx, letterId, version, { ...unapproved, state: 'withdrawn' });
      return saved === null ? fail('conflict') : ok(null);
    },
    requestId,
  );
}
