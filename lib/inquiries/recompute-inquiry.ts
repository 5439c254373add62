import 'server-only';
import { write } from '#lib/context.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { inquiryFor } from './inquiry-for.ts';
import { deriveAndSave, readHistory } from './save-derived.ts';

/** Derives an inquiry anew after a calendar, a rule or a body's time zone has changed. */
export async function recomputeInquiry(viewer: Viewer, inquiryId: string): Promise<Result<InquiryState>> {
  return write(viewer, 'inquiry.recompute', async ({ tx, today }) => {
    const locked = await inquiryFor({ tx, viewer }, inquiryId, 'move.record');
    if (!locked.ok) return locked;
    const inquiry = locked.data;
    return ok(await deriveAndSave(tx, inquiry, await readHistory(tx, inquiryId), today));
  });
}
