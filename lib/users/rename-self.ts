import 'server-only';
import { updateName } from '#db/queries/users.ts';
import { write } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Changes one's own name, as others here read it. */
export function renameSelf(viewer: Viewer, name: string, requestId?: string): Promise<Result<null>> {
  return write(
    viewer,
    'account.name',
    async ({ tx }) => {
      await updateName(tx, viewer.userId, name);
      return ok(null);
    },
    requestId,
  );
}
