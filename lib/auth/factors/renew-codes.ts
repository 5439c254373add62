import 'server-only';
import { instantNow } from '#lib/clock.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { makeRecoveryCodes } from './make-recovery-codes.ts';
import type { SignedIn } from './person.ts';

/** New recovery codes for somebody signed in; the earlier ones stop working. */
export async function renewCodes(viewer: SignedIn): Promise<Result<string[]>> {
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  return ok(await makeRecoveryCodes(viewer));
}
