import 'server-only';
import { selectAdministration } from '#db/queries/users.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { AdministrationView } from './view.ts';

/** The latest entries of the record about users and the organisation; none for anybody but administrators. */
export async function listAdministration(viewer: Viewer, limit = 20): Promise<AdministrationView[]> {
  if (!may(viewer, 'users.administer')) return [];
  const rows = await read(viewer, ({ tx }) => selectAdministration(tx, limit));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
