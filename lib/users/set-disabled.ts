import 'server-only';
import { setDisabled as store } from '#db/queries/users.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { administeringAccess } from './needs.ts';

/** Shuts a user out, ending all their sessions and links at once, or lets them in again. Never oneself. */
export async function setDisabled(
  viewer: Viewer,
  userId: string,
  disabled: boolean,
  requestId?: string,
): Promise<Result<null>> {
  return writeAs(
    viewer,
    administeringAccess,
    disabled ? 'user.disable' : 'user.enable',
    async ({ tx }) => {
      if (userId === viewer.userId) return fail('yourself');
      return (await store(tx, userId, disabled)) ? ok(null) : fail('not-found');
    },
    requestId,
  );
}
