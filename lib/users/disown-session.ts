import 'server-only';
import { disownSession as disown } from '#db/queries/own-account.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/**
 * "This wasn't me": ends all sessions of a device and forgets it. Asks for no proof of identity: whoever wants a
 * stranger out is not kept waiting. `not-found` for anybody else's session and for the one that asks.
 */
export function disownSession(viewer: Viewer, session: string): Promise<Result<null>> {
  return write(viewer, 'session.disown', async ({ tx }) =>
    (await disown(tx, session)) ? ok(null) : fail('not-found'),
  );
}
