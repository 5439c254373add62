import 'server-only';
import { planCaseReminders } from '#db/queries/reminders.ts';
import { insertTask } from '#db/queries/tasks.ts';
import { write } from '#lib/context.ts';
import { may } from '#lib/domain/permissions.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { checkAssignee } from './check-assignee.ts';
import type { TaskInput } from './schema.ts';

/** Undertakes something for a case. */
export async function addTask(
  viewer: Viewer,
  caseId: string,
  input: TaskInput,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  if (!may(viewer, 'case.edit')) return fail('forbidden');
  const { organisationId, userId } = viewer;
  return write(
    viewer,
    'task.add',
    async ({ tx, today }) => {
      const assignee = await checkAssignee(tx, input.assigneeId);
      if (!assignee.ok) return assignee;
      const { id } = await insertTask(tx, { ...input, caseId, organisationId, createdBy: userId });
      await planCaseReminders(tx, caseId, today);
      return ok({ id });
    },
    requestId,
  );
}
