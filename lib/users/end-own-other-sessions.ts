import 'server-only';
import { endOwnOtherSessions as end } from '#db/queries/identity.ts';
import { write } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Ends all of the viewer's sessions but the one named; answers how many. */
export function endOwnOtherSessions(viewer: Viewer, keep: string): Promise<Result<number>> {
  return write(viewer, 'session.end-others', async ({ tx }) => ok(await end(tx, keep)));
}
