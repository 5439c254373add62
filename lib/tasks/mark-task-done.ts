import 'server-only';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { markTask, selectTask } from '#db/queries/tasks.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';

/** Says that a task is done, or open again. Saying it twice changes nothing. */
export async function markTaskDone(
  viewer: Viewer,
  caseId: string,
  id: string,
  done: boolean,
): Promise<Result<null>> {
  if (!may(viewer, 'case.edit')) return fail('forbidden');
  return write(viewer, done ? 'task.finish' : 'task.reopen', async ({ tx, today }) => {
    if (!(await selectTask(tx, caseId, id))) return fail('not-found');
    await markTask(tx, caseId, id, done ? viewer.userId : null);
    await planCaseReminders(tx, caseId, today);
    return ok(null);
  });
}
