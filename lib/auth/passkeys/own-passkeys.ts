import 'server-only';
import { selectOwnPasskeys } from '#db/queries/passkeys.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { PasskeyView } from '../factors/view.ts';

/** The viewer's passkeys, the oldest first. */
export async function ownPasskeys(viewer: Viewer): Promise<PasskeyView[]> {
  const rows = await read(viewer, ({ tx }) => selectOwnPasskeys(tx));
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    since: createdAt.toISOString(),
    usedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
