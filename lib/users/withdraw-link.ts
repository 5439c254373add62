import 'server-only';
import { withdrawLinks } from '#db/queries/users.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { administering } from './needs.ts';

/**
 * Stops the links for choosing a password that a user has, such as an invitation. Asks for no proof of identity: it
 * only shuts a door.
 */
export async function withdrawLink(viewer: Viewer, userId: string): Promise<Result<null>> {
  return writeAs(viewer, administering, 'user.link-withdraw', async ({ tx }) =>
    (await withdrawLinks(tx, userId)) ? ok(null) : fail('not-found'),
  );
}
