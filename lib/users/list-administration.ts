import 'server-only';
import { selectAdministration } from '#db/queries/users.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { AdministrationPage } from './view.ts';

/**
 * A page of the record about users, sign-ins, refusals and the organisation, the latest first; none for anybody but
 * administrators. `before` is the id of the last entry already shown.
 */
export async function listAdministration(
  viewer: Viewer,
  before: number | null = null,
  limit = 50,
): Promise<AdministrationPage> {
  if (!may(viewer, 'users.administer')) return { entries: [], next: null };
  const rows = await read(viewer, ({ tx }) => selectAdministration(tx, limit + 1, before));
  const shown = rows.slice(0, limit);
  return {
    entries: shown.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
