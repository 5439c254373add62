import 'server-only';
import { insertClaim } from '#db/queries/claims.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { claimRow } from './claim-row.ts';
import type { ClaimInput } from './schema.ts';

/** Writes down what somebody states about a case. */
export async function addClaim(
  viewer: Viewer,
  caseId: string,
  input: ClaimInput,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'claim.add',
    async ({ tx }) => {
      const row = await claimRow(tx, caseId, input);
      return row.ok ? ok(await insertClaim(tx, row.data)) : row;
    },
    requestId,
  );
}
