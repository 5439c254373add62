import 'server-only';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { selectTask, updateTask } from '#db/queries/tasks.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { checkAssignee } from './check-assignee.ts';
import type { TaskInput } from './schema.ts';
import { isOwnTask } from './task-view.ts';

/** Changes a task. `conflict`: somebody saved another version since `version` was read; nothing is changed. */
export async function editTask(
  viewer: Viewer,
  caseId: string,
  target: { id: string; version: number },
  input: TaskInput,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'task.edit',
    async ({ tx, today }) => {
      const stored = await selectTask(tx, caseId, target.id);
      if (!stored) return fail('not-found');
      // Who holds it already may have left since; only a new holder is asked about.
      const kept = input.assigneeId === stored.assigneeId;
      const assignee = kept ? ok(null) : await checkAssignee(tx, caseId, input.assigneeId);
      if (!assignee.ok) return assignee;
      // The name and the day of what a judgement or the law gave are not ours to change.
      const { title, dueOn } = isOwnTask(stored) ? input : stored;
      const values = { ...input, title, dueOn };
      if (!(await updateTask(tx, caseId, target.id, target.version, values))) return fail('conflict');
      await planCaseReminders(tx, caseId, today);
      return ok({ version: target.version + 1 });
    },
    requestId,
  );
}
