import 'server-only';
import { setDraftDiscarded } from '#db/queries/intake/drafts.ts';
import { write } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Lays one's draft aside (`discarded`), or takes it back. Doing it twice changes nothing more. */
export function discardDraft(viewer: Viewer, draftId: string, discarded: boolean): Promise<Result<null>> {
  return write(viewer, discarded ? 'intake.discard' : 'intake.restore', async ({ tx }) =>
    (await setDraftDiscarded(tx, draftId, discarded)) ? ok(null) : fail('not-found'),
  );
}
