import 'server-only';
import { shutOut as store } from '#db/queries/shut-out.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/**
 * Shuts a person out at once: sessions, links, cases shared with them and emergency accesses end, and they cannot
 * sign in. Their assignments stay until somebody hands them over. An administrator alone undoes it, so that nobody
 * but an administrator shuts out administrators. `not-found` for whom the viewer may not shut out, oneself included.
 */
export async function shutOut(viewer: Viewer, userId: string, requestId?: string): Promise<Result<null>> {
  return writeAs(
    viewer,
    { capability: 'people.shut-out', otherwise: 'not-found', confirmed: true },
    'user.shut-out',
    async ({ tx }) => ((await store(tx, userId)) ? ok(null) : fail('not-found')),
    requestId,
  );
}
