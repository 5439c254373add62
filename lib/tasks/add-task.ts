import 'server-only';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { insertTask } from '#db/queries/tasks.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import { checkAssignee } from './check-assignee.ts';
import type { TaskInput } from './schema.ts';

/** Undertakes something for a case. */
export async function addTask(
  viewer: Viewer,
  caseId: string,
  input: TaskInput,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'content.edit' },
    'task.add',
    async ({ tx, today, standing }) => {
      const assignee = await checkAssignee(tx, caseId, input.assigneeId);
      if (!assignee.ok) return assignee;
      const { id } = await insertTask(tx, {
        ...input,
        caseId,
        organisationId: standing.organisationId,
        createdBy: viewer.userId,
      });
      await planCaseReminders(tx, caseId, today);
      return ok({ id });
    },
    requestId,
  );
}
