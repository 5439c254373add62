import 'server-only';
import { finishApprovals, tellOfLetter } from '#db/queries/letters/approval-tasks.ts';
import { insertComment, selectTexts, updateLetter } from '#db/queries/letters/letters.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { letterFor } from './letter-for.ts';
import { mayApprove } from './may-approve.ts';

/** Gives a letter back to whoever wrote it, with what is to be changed. Refuses as approving does. */
export async function returnLetter(
  viewer: Viewer,
  letterId: string,
  { version, comment }: { version: number; comment: string },
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return write(
    viewer,
    'letter.return',
    async ({ tx }): Promise<Result<{ version: number }>> => {
      const found = await letterFor({ tx, viewer }, letterId, version);
      if (!found.ok) return found;
      const { caseId } = found.data;
      const [latest] = await selectTexts(tx, letterId);
      const allowed = mayApprove(viewer, found.data, latest);
      if (allowed === 'not-lawyer') return fail('forbidden');
      if (allowed !== 'yes' || !latest) return fail(`letter.${allowed}`);
      await insertComment(tx, {
        ...{ caseId, letterId, text: comment },
        aboutText: latest.number,
        writtenBy: viewer.userId,
      });
      await finishApprovals(tx, letterId, viewer.userId);
      const saved = await updateLetter(tx, letterId, version, { state: 'returned' });
      if (saved === null) return fail('conflict');
      await tellOfLetter(tx, letterId, 'letter-returned');
      return ok({ version: saved });
    },
    requestId,
  );
}
