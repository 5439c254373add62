import 'server-only';
import { transaction } from '#db/client.ts';
import { selectOwnProofs } from '#db/queries/proofs.ts';
import { instantNow } from '#lib/clock.ts';
import { type Confirmation, isRecentlyConfirmed } from '#lib/domain/recent-confirmation.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** What a dangerous form of this viewer needs for `ConfirmFields`. */
export async function confirmationFor(viewer: Viewer): Promise<Confirmation> {
  const ways = await transaction(viewer, 'read', selectOwnProofs);
  return {
    ...ways,
    needed: !isRecentlyConfirmed(viewer, instantNow()),
    since: viewer.confirmedAt?.toISOString() ?? null,
  };
}
