import 'server-only';
import { selectMembersWithFactor } from '#db/queries/second-factor-rule.ts';
import { selectUsers, type UserRow } from '#db/queries/users.ts';
import { read } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { UserView } from './view.ts';

/** The users of the administrator's organisation; nobody for anybody else. */
export async function listUsers(viewer: Viewer): Promise<UserView[]> {
  if (!may(viewer, 'users.administer')) return [];
  return read(viewer, async ({ tx }) => {
    const withFactor = await selectMembersWithFactor(tx);
    return (await selectUsers(tx)).map((row) => toView(row, viewer, withFactor));
  });
}

/** One user of the administrator's organisation; null when there is none or it is not theirs to see. */
export async function findUser(viewer: Viewer, userId: string): Promise<UserView | null> {
  if (!may(viewer, 'users.administer')) return null;
  return read(viewer, async ({ tx }) => {
    const [row] = await selectUsers(tx, userId);
    return row ? toView(row, viewer, await selectMembersWithFactor(tx)) : null;
  });
}

function toView(row: UserRow, viewer: Viewer, withFactor: Set<string>): UserView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    disabled: row.disabledAt !== null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    linkUntil: row.linkUntil?.toISOString() ?? null,
    secondFactor: withFactor.has(row.id),
    self: row.id === viewer.userId,
  };
}
