import 'server-only';
import { lockInquiry } from '#db/queries/inquiries/lock-inquiry.ts';
import { write } from '#lib/context.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { deriveAndSave, readMoves } from './save-derived.ts';

/** Derives an inquiry anew after a calendar, a rule or a body's time zone has changed. */
export async function recomputeInquiry(viewer: Viewer, inquiryId: string): Promise<Result<InquiryState>> {
  if (!may(viewer, 'move.record')) return fail('forbidden');
  return write(viewer, 'inquiry.recompute', async ({ tx, today }) => {
    const inquiry = await lockInquiry(tx, inquiryId);
    if (!inquiry) return fail('not-found');
    return ok(await deriveAndSave(tx, inquiry, await readMoves(tx, inquiryId), today));
  });
}
