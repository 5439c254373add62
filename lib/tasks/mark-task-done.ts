import 'server-only';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { markTask, selectTask } from '#db/queries/tasks.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';

/** Says that a task is done, or open again. Saying it twice changes nothing. */
export async function markTaskDone(
  viewer: Viewer,
  caseId: string,
  id: string,
  done: boolean,
): Promise<Result<null>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    done ? 'task.finish' : 'task.reopen',
    async ({ tx, today }) => {
      if (!(await selectTask(tx, caseId, id))) return fail('not-found');
      await markTask(tx, caseId, id, done ? viewer.userId : null);
      await planCaseReminders(tx, caseId, today);
      return ok(null);
    },
  );
}
