import 'server-only';
import { shutOut as store } from '#db/queries/shut-out.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/**
 * Shuts a person out at once: sessions, links, cases shared with them and emergency accesses end, and they cannot
 * sign in. Their assignments stay until somebody hands them over. An administrator alone undoes it, so that nobody
 * but an administrator shuts out administrators. `not-found` for whom the viewer may not shut out, oneself included.
 */
export async function shutOut(viewer: Viewer, userId: string, requestId?: string): Promise<Result<null>> {
  if (!may(viewer, 'people.shut-out')) return fail('not-found');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  return write(
    viewer,
    'user.shut-out',
    async ({ tx }) => ((await store(tx, userId)) ? ok(null) : fail('not-found')),
    requestId,
  );
}
