import 'server-only';
import { consentCoversSharing, insertGrant } from '#db/queries/sharing.ts';
import { todayIn } from '#lib/clock.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { longestDays, type ShareCase } from './schema.ts';

/**
 * Shares a case with a person of a partner organisation until the end of a day in the case's organisation; sharing
 * it again with the same person replaces the earlier grant. Refuses with `confirm.required`; `share.no-partner` for
 * an address that is not known and for one of nobody's partner alike; `share.reason` where the consents on the case
 * do not cover it and no reason is given; `share.past`, `share.too-long` for the day.
 */
export async function shareCase(
  viewer: Viewer,
  caseId: string,
  input: ShareCase,
  requestId?: string,
): Promise<Result<null>> {
  const { until } = input;
  if (until === null) return fail('required', 'until');
  const today = todayIn(viewer.timeZone);
  if (until < today) return fail('share.past', 'until');
  if (until > shiftDay(today, longestDays)) return fail('share.too-long', 'until');
  return writeOnCase(
    viewer,
    { caseId, needs: 'case.share', confirmed: true },
    'case.share',
    async ({ tx }): Promise<Result<null>> => {
      if (input.reason === '' && !(await consentCoversSharing(tx, caseId)))
        return fail('share.reason', 'reason');
      const granted = await insertGrant(tx, caseId, { ...input, until });
      return granted ? ok(null) : fail('share.no-partner', 'email');
    },
    requestId,
  );
}
