import 'server-only';
import { deleteFactor } from '#db/queries/second-factors.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/**
 * Takes the app or a passkey (by its id) of the viewer away; with the last one the recovery codes go. `factor.last`
 * when the role requires one and there is no other, `not-found` when it is not there.
 */
export async function removeFactor(viewer: Viewer, factor: string): Promise<Result<null>> {
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  const isApp = factor === 'app';
  return write(viewer, isApp ? 'factor.remove-app' : 'factor.remove-passkey', async ({ tx }) => {
    const answer = await deleteFactor(tx, isApp ? null : factor);
    if (answer === 'last') return fail('factor.last');
    return answer === 'done' ? ok(null) : fail('not-found');
  });
}
