import 'server-only';
import { revokeGrantRow } from '#db/queries/sharing.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';

/** Ends the sharing of a case with somebody, from the next click on. Ending it twice is ending it once. */
export async function revokeGrant(
  viewer: Viewer,
  caseId: string,
  grantId: string,
  requestId?: string,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'case.share', confirmed: true },
    'case.revoke-grant',
    async ({ tx }) => {
      await revokeGrantRow(tx, grantId);
      return ok(null);
    },
    requestId,
  );
}
