import 'server-only';
import { endEmergencyRow } from '#db/queries/emergencies.ts';
import { write } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Ends emergency access before its hour: one's own, or anybody's for the lead and coordinators of the case. */
export function endEmergency(viewer: Viewer, caseId: string, userId: string): Promise<Result<null>> {
  return write(viewer, 'case.end-break-glass', async ({ tx }) => {
    await endEmergencyRow(tx, caseId, userId);
    return ok(null);
  });
}
