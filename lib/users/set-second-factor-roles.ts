import 'server-only';
import { updateSecondFactorRoles } from '#db/queries/second-factor-rule.ts';
import { instantNow } from '#lib/clock.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { roles as order, type Role, type Viewer } from '#lib/domain/viewer.ts';

/**
 * Sets for which roles a second factor is required. It counts from each person's next sign-in on, so that nobody
 * is torn out of what they are writing.
 */
export async function setSecondFactorRoles(
  viewer: Viewer,
  roles: readonly Role[],
  requestId?: string,
): Promise<Result<null>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  const sorted = order.filter((role) => roles.includes(role));
  return write(
    viewer,
    'organisation.factors',
    async ({ tx }) => {
      await updateSecondFactorRoles(tx, sorted);
      return ok(null);
    },
    requestId,
  );
}
