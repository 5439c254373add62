import 'server-only';
import { withdrawLinks } from '#db/queries/users.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/**
 * Stops the links for choosing a password that a user has, such as an invitation. Asks for no proof of identity: it
 * only shuts a door.
 */
export async function withdrawLink(viewer: Viewer, userId: string): Promise<Result<null>> {
  if (!may(viewer, 'users.administer')) return fail('not-found');
  return write(viewer, 'user.link-withdraw', async ({ tx }) =>
    (await withdrawLinks(tx, userId)) ? ok(null) : fail('not-found'),
  );
}
