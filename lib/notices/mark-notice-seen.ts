import 'server-only';
import { markNoticeRead } from '#db/queries/notices.ts';
import { write } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Takes one of the viewer's notices off Today. */
export function markNoticeSeen(viewer: Viewer, noticeId: string): Promise<Result<null>> {
  return write(viewer, 'notice.read', async ({ tx }) => {
    await markNoticeRead(tx, viewer.userId, noticeId);
    return ok(null);
  });
}
