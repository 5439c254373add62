import 'server-only';
import { selectUsers, type UserRow } from '#db/queries/users.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { UserView } from './view.ts';

/** The users of the administrator's organisation; nobody for anybody else. */
export async function listUsers(viewer: Viewer): Promise<UserView[]> {
  if (!may(viewer, 'users.administer')) return [];
  const rows = await read(viewer, ({ tx }) => selectUsers(tx));
  return rows.map((row) => toView(row, viewer));
}

/** One user of the administrator's organisation; null when there is none or it is not theirs to see. */
export async function findUser(viewer: Viewer, userId: string): Promise<UserView | null> {
  if (!may(viewer, 'users.administer')) return null;
  const [row] = await read(viewer, ({ tx }) => selectUsers(tx, userId));
  return row ? toView(row, viewer) : null;
}

function toView(row: UserRow, viewer: Viewer): UserView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    disabled: row.disabledAt !== null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    linkUntil: row.linkUntil?.toISOString() ?? null,
    self: row.id === viewer.userId,
  };
}
