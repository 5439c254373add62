import 'server-only';
import { replaceRegimes, selectAuthority, updateAuthority } from '#db/queries/authorities.ts';
import { writeAs } from '#lib/context.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { checkAuthority } from './check-authority.ts';
import { toEditable } from './editable-authority.ts';
import type { SaveAuthority } from './schema.ts';
import type { Saved } from './view.ts';

/**
 * Saves an edit of a body, its laws included, made from `version`. When somebody saved in between nothing is
 * written and what stands now comes back. A second sending of the same edit is stale by itself, so that it needs no request id;
 * and a kept outcome would repeat the conflict after it was resolved.
 */
export async function editAuthority(
  viewer: Viewer,
  id: string,
  version: number,
  input: SaveAuthority,
): Promise<Result<Saved>> {
  return writeAs<Saved>(
    viewer,
    { capability: 'authority.edit', otherwise: 'forbidden' },
    'authority.edit',
    async ({ tx }) => {
      const refused = await checkAuthority(tx, viewer.organisationId, input, id);
      if (refused) return refused;
      const { regimes, ...values } = input;
      if (!(await updateAuthority(tx, id, version, values))) {
        const row = await selectAuthority(tx, id);
        return row ? ok({ saved: false, theirs: await toEditable(tx, row) }) : fail('not-found');
      }
      await replaceRegimes(tx, viewer.organisationId, id, regimes);
      return ok({ saved: true, id });
    },
  );
}
