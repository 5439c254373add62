import 'server-only';
import { setIdleLock as store } from '#db/queries/session-lock.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** After how many idle minutes, 5 to 60, the views of the administrator's organisation lock themselves. */
export async function setIdleLock(viewer: Viewer, minutes: number): Promise<Result<null>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  return write(viewer, 'organisation.idle-lock', async ({ tx }) => {
    await store(tx, minutes);
    return ok(null);
  });
}
