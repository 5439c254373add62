import 'server-only';
import { endOwnSession as end } from '#db/queries/identity.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Ends one of the viewer's own sessions; `not-found` for anybody else's. */
export function endOwnSession(viewer: Viewer, session: string): Promise<Result<null>> {
  return write(viewer, 'session.end', async ({ tx }) =>
    (await end(tx, session)) ? ok(null) : fail('not-found'),
  );
}
