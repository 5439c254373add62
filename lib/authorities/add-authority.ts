import 'server-only';
import { insertAuthority, replaceRegimes } from '#db/queries/authorities.ts';
import { writeAs } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { checkAuthority } from './check-authority.ts';
import type { SaveAuthority } from './schema.ts';

/** Adds a body to the directory. */
export async function addAuthority(
  viewer: Viewer,
  input: SaveAuthority,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  return writeAs(
    viewer,
    { capability: 'authority.edit', otherwise: 'forbidden' },
    'authority.add',
    async ({ tx }) => {
      const refused = await checkAuthority(tx, viewer.organisationId, input, null);
      if (refused) return refused;
      const { regimes, ...values } = input;
      const id = await insertAuthority(tx, viewer.organisationId, values);
      await replaceRegimes(tx, viewer.organisationId, id, regimes);
      return ok({ id });
    },
    requestId,
  );
}
