import 'server-only';
import { setRole } from '#db/queries/users.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';
import { administeringAccess } from './needs.ts';

/** Gives a user another role; it counts from their next request on. Nobody changes their own. */
export async function changeRole(
  viewer: Viewer,
  userId: string,
  role: Role,
  requestId?: string,
): Promise<Result<null>> {
  return writeAs(
    viewer,
    administeringAccess,
    'user.role',
    async ({ tx }) => {
      if (userId === viewer.userId) return fail('yourself');
      return (await setRole(tx, userId, role)) ? ok(null) : fail('not-found');
    },
    requestId,
  );
}
