import 'server-only';
import { selectSecondFactorRoles } from '#db/queries/second-factor-rule.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Role, Viewer } from '#lib/domain/viewer.ts';

/** For which roles of the administrator's organisation a second factor is required; none for anybody else. */
export async function secondFactorRoles(viewer: Viewer): Promise<Role[]> {
  if (!may(viewer, 'users.administer')) return [];
  return read(viewer, ({ tx }) => selectSecondFactorRoles(tx, viewer.organisationId));
}
