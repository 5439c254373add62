import 'server-only';
import { setRole } from '#db/queries/users.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';

/** Gives a user another role; it counts from their next request on. Nobody changes their own. */
export async function changeRole(
  viewer: Viewer,
  userId: string,
  role: Role,
  requestId?: string,
): Promise<Result<null>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  if (userId === viewer.userId) return fail('yourself');
  return write(
    viewer,
    'user.role',
    async ({ tx }) => ((await setRole(tx, userId, role)) ? ok(null) : fail('not-found')),
    requestId,
  );
}
