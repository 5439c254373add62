import 'server-only';
import { transaction } from '#db/client.ts';
import { selectOwnProofs } from '#db/queries/proofs.ts';
import { instantNow } from '#lib/clock.ts';
import { isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { makeRecoveryCodes } from './make-recovery-codes.ts';
import type { SignedIn } from './person.ts';

/**
 * New recovery codes for somebody signed in; the earlier ones stop working. `not-found` for whoever has no second
 * factor that a code could stand for.
 */
export async function renewCodes(viewer: SignedIn): Promise<Result<string[]>> {
  if (!isRecentlyConfirmed(viewer, instantNow())) return fail('confirm.required');
  const { code, passkey } = await transaction(viewer, 'read', selectOwnProofs);
  if (!code && !passkey) return fail('not-found');
  return ok(await makeRecoveryCodes(viewer));
}
