import 'server-only';
import { type LockedInquiry, lockInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { selectInquiryStanding } from '#db/queries/inquiries/select-inquiry-standing.ts';
import type { Context } from '#lib/context.ts';
import { type CaseCapability, mayOnCase } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/**
 * Takes an inquiry for the rest of the transaction, for something that the viewer may do on its case. Refuses with
 * `not-found` or `forbidden`.
 */
export async function inquiryFor(
  context: Pick<Context, 'tx' | 'viewer'>,
  inquiryId: string,
  needs: CaseCapability,
): Promise<Result<LockedInquiry>> {
  // Nothing is said of any inquiry by this.
  if (context.viewer.role === 'administrator') return fail('forbidden');
  const standing = await selectInquiryStanding(context.tx, inquiryId);
  if (!standing) return fail('not-found');
  if (!mayOnCase(standing, needs)) return fail('forbidden');
  const locked = await lockInquiry(context.tx, inquiryId);
  return locked ? ok(locked) : fail('not-found');
}
