import 'server-only';
import { countOpenWork as count, type OpenWorkCounts } from '#db/queries/shut-out.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** How much a user has open, in numbers: an administrator sees no case. Null for anybody else. */
export async function countOpenWork(viewer: Viewer, userId: string): Promise<OpenWorkCounts | null> {
  if (!may(viewer, 'users.administer')) return null;
  return read(viewer, ({ tx }) => count(tx, userId));
}
