import 'server-only';
import { selectClaim, updateClaim } from '#db/queries/claims.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { claimRow } from './claim-row.ts';
import type { ClaimInput } from './schema.ts';

/** Changes a claim. `conflict`: somebody saved another version since `version` was read; nothing is changed. */
export async function editClaim(
  viewer: Viewer,
  caseId: string,
  target: { id: string; version: number },
  input: ClaimInput,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'claim.edit',
    async ({ tx }) => {
      const row = await claimRow(tx, caseId, input);
      if (!row.ok) return row;
      if (await updateClaim(tx, target.id, target.version, row.data)) {
        return ok({ version: target.version + 1 });
      }
      return fail((await selectClaim(tx, caseId, target.id)) ? 'conflict' : 'not-found');
    },
    requestId,
  );
}
