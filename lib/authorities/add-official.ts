import 'server-only';
import { insertOfficial, selectAuthority } from '#db/queries/authorities.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { SaveOfficial } from './schema.ts';

/** Adds somebody who holds or held a position in a body. */
export async function addOfficial(
  viewer: Viewer,
  authorityId: string,
  input: SaveOfficial,
  requestId?: string,
): Promise<Result<null>> {
  return writeAs(
    viewer,
    { capability: 'authority.edit', otherwise: 'forbidden' },
    'official.add',
    async ({ tx }) => {
      if (!(await selectAuthority(tx, authorityId))) return fail('not-found');
      await insertOfficial(tx, viewer.organisationId, authorityId, input);
      return ok(null);
    },
    requestId,
  );
}
