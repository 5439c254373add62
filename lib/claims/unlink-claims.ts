import 'server-only';
import { deleteLink } from '#db/queries/claims.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { LinkInput } from './schema.ts';

/** Takes back how a claim was said to stand to another. The record keeps that it was said. */
export async function unlinkClaims(
  viewer: Viewer,
  caseId: string,
  claimId: string,
  { relation, other }: LinkInput,
): Promise<Result<null>> {
  return writeOnCase(viewer, { caseId, needs: 'content.edit' }, 'claim.unlink', async ({ tx }) => {
    const outward = relation === 'supports' || relation === 'contradicts';
    await deleteLink(tx, caseId, outward ? claimId : other, outward ? other : claimId);
    return ok(null);
  });
}
