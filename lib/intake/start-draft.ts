import 'server-only';
import { insertDraft } from '#db/queries/intake/drafts.ts';
import { writeAs } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Begins an empty draft of the viewer's own and returns its id. */
export async function startDraft(viewer: Viewer, requestId?: string): Promise<Result<string>> {
  return writeAs(
    viewer,
    { capability: 'case.open', otherwise: 'forbidden' },
    'intake.start',
    async ({ tx }) => ok(await insertDraft(tx, viewer.organisationId, viewer.userId)),
    requestId,
  );
}
