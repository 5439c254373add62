import 'server-only';
import { setDisabled as store } from '#db/queries/users.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Shuts a user out, ending all their sessions and links at once, or lets them in again. Never oneself. */
export async function setDisabled(
  viewer: Viewer,
  userId: string,
  disabled: boolean,
  requestId?: string,
): Promise<Result<null>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  if (userId === viewer.userId) return fail('yourself');
  return write(
    viewer,
    disabled ? 'user.disable' : 'user.enable',
    async ({ tx }) => ((await store(tx, userId, disabled)) ? ok(null) : fail('not-found')),
    requestId,
  );
}
