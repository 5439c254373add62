import 'server-only';
import { insertComment, selectTexts } from '#db/queries/letters/letters.ts';
import { write } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { letterFor } from './letter-for.ts';

/** Says something about the newest text of a letter. Refuses as `letterFor` does. */
export async function commentOnLetter(
  viewer: Viewer,
  letterId: string,
  text: string,
  requestId?: string,
): Promise<Result<null>> {
  return write(
    viewer,
    'letter.comment',
    async ({ tx }): Promise<Result<null>> => {
      const found = await letterFor({ tx, viewer }, letterId);
      if (!found.ok) return found;
      const { caseId } = found.data;
      const [latest] = await selectTexts(tx, letterId);
      const aboutText = latest?.number ?? 1;
      await insertComment(tx, { caseId, letterId, text, aboutText, writtenBy: viewer.userId });
      return ok(null);
    },
    requestId,
  );
}
