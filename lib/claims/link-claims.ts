import 'server-only';
import { areOfCase } from '#db/queries/case-choices.ts';
import { putLink } from '#db/queries/claims.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { LinkInput } from './schema.ts';

/** Says how a claim stands to another of the same case. Saying the same twice changes nothing. */
export async function linkClaims(
  viewer: Viewer,
  caseId: string,
  claimId: string,
  { relation, other }: LinkInput,
): Promise<Result<null>> {
  if (claimId === other) return fail('choice.invalid', 'other');
  return writeOnCase(viewer, { caseId, needs: 'content.edit' }, 'claim.link', async ({ tx }) => {
    if (!(await areOfCase(tx, 'claim', caseId, [claimId, other]))) return fail('choice.invalid', 'other');
    const outward = relation === 'supports' || relation === 'contradicts';
    const [fromClaimId, toClaimId] = outward ? [claimId, other] : [other, claimId];
    const kind = relation === 'supports' || relation === 'supported-by' ? 'supports' : 'contradicts';
    await putLink(tx, { caseId, fromClaimId, toClaimId, kind });
    return ok(null);
  });
}
