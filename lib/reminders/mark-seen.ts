import 'server-only';
import { markRead } from '#db/queries/reminders.ts';
import { write } from '#lib/context.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { MarkSeen } from './schema.ts';

/** Takes the viewer's own reminders off Today: all that came for one thing due, or every one. */
export function markSeen(viewer: Viewer, { subjectId }: MarkSeen): Promise<Result<null>> {
  return write(viewer, 'reminder.read', async ({ tx }) => {
    await markRead(tx, viewer.userId, subjectId === 'all' ? null : subjectId);
    return ok(null);
  });
}
