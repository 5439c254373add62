import 'server-only';
import { updateSecondFactorRoles } from '#db/queries/second-factor-rule.ts';
import { writeAs } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { roles as order, type Role, type Viewer } from '#lib/domain/viewer.ts';
import { administeringAccess } from './needs.ts';

/**
 * Sets for which roles a second factor is required. It counts from each person's next sign-in on, so that nobody
 * is torn out of what they are writing.
 */
export async function setSecondFactorRoles(
  viewer: Viewer,
  roles: readonly Role[],
  requestId?: string,
): Promise<Result<null>> {
  const sorted = order.filter((role) => roles.includes(role));
  return writeAs(
    viewer,
    administeringAccess,
    'organisation.factors',
    async ({ tx }) => {
      await updateSecondFactorRoles(tx, sorted);
      return ok(null);
    },
    requestId,
  );
}
