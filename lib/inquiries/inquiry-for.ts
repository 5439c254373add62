import 'server-only';
import { type LockedInquiry, lockInquiry, selectCaseOf } from '#db/queries/inquiries/lock-inquiry.ts';
import type { Context } from '#lib/context.ts';
import type { CaseCapability } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { standingFor } from '#lib/on-case.ts';

/**
 * Takes an inquiry for the rest of the transaction, for something that the viewer may do on its case. Refuses with
 * `not-found` or `forbidden`.
 */
export async function inquiryFor(
  context: Pick<Context, 'tx' | 'viewer'>,
  inquiryId: string,
  needs: CaseCapability,
): Promise<Result<LockedInquiry>> {
  if (context.viewer.role === 'administrator') return fail('forbidden');
  const caseId = await selectCaseOf(context.tx, inquiryId);
  const standing = caseId ? await standingFor(context, caseId, needs) : fail('not-found');
  if (!standing.ok) return standing;
  const locked = await lockInquiry(context.tx, inquiryId);
  return locked ? ok(locked) : fail('not-found');
}
