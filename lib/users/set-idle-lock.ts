import 'server-only';
import { setIdleLock as store } from '#db/queries/session-lock.ts';
import { writeAs } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { administering } from './needs.ts';

/** After how many idle minutes, 5 to 60, the views of the administrator's organisation lock themselves. */
export async function setIdleLock(viewer: Viewer, minutes: number): Promise<Result<null>> {
  return writeAs(viewer, administering, 'organisation.idle-lock', async ({ tx }) => {
    await store(tx, minutes);
    return ok(null);
  });
}
