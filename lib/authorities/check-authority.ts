import 'server-only';
import type { Tx } from '#db/client.ts';
import { lockTree, selectAncestors, selectAuthority } from '#db/queries/authorities.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { type Failure, fail } from '#lib/domain/result.ts';
import type { SaveAuthority } from './schema.ts';

/**
 * What only the directory knows about a body to be saved: its parent must be there and not stand under it, and
 * its laws must be shipped. Null when all is well. Holds the tree still until the transaction ends.
 */
export async function checkAuthority(
  tx: Tx,
  organisationId: string,
  input: SaveAuthority,
  id: string | null,
): Promise<{ ok: false; error: Failure } | null> {
  if (input.regimes.some((regime) => !findShippedRegime(regime))) return fail('choice.invalid', 'regimes');
  if (!input.parentId) return null;
  await lockTree(tx, organisationId);
  if (!(await selectAuthority(tx, input.parentId))) return fail('choice.invalid', 'parentId');
  if (id === null) return null;
  const above = [input.parentId, ...(await selectAncestors(tx, input.parentId))];
  return above.includes(id) ? fail('authority.circle', 'parentId') : null;
}
