import 'server-only';
import { insertDraft } from '#db/queries/intake/drafts.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Begins an empty draft of the viewer's own and returns its id. */
export async function startDraft(viewer: Viewer, requestId?: string): Promise<Result<string>> {
  if (!may(viewer, 'case.open')) return fail('forbidden');
  return write(
    viewer,
    'intake.start',
    async ({ tx }) => ok(await insertDraft(tx, viewer.organisationId, viewer.userId)),
    requestId,
  );
}
