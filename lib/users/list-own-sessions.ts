import 'server-only';
import { listOwnSessions as select } from '#db/queries/identity.ts';
import { read } from '#lib/context.ts';
import { describeAgent } from '#lib/domain/user-agent.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { SessionView } from './view.ts';

/** Where the viewer is signed in. `current` is the id of the session that asks. */
export async function listOwnSessions(viewer: Viewer, current: string | null): Promise<SessionView[]> {
  const rows = await read(viewer, ({ tx }) => select(tx));
  return rows.map((row) => ({
    id: row.id,
    since: row.createdAt.toISOString(),
    seenAt: row.lastSeenAt.toISOString(),
    method: row.method,
    newDevice: row.newDevice,
    ...describeAgent(row.userAgent),
    current: row.id === current,
  }));
}
