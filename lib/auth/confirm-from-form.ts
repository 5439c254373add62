import 'server-only';
import { instantNow } from '#lib/clock.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { confirmIdentity } from './confirm-identity.ts';

/**
 * The viewer to call a dangerous verb with: confirmed by what stands in the form's `confirmation` field when that
 * is filled in and still needed, otherwise as they were. The verb itself refuses with `confirm.required`.
 */
export async function confirmFromForm<V extends Viewer>(viewer: V, secret: unknown): Promise<Result<V>> {
  if (typeof secret !== 'string' || secret === '' || isRecentlyConfirmed(viewer, instantNow()))
    return ok(viewer);
  return confirmIdentity(viewer, secret);
}
