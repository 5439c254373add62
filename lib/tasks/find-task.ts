import 'server-only';
import { selectTask } from '#db/queries/tasks.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { taskView } from './task-view.ts';
import type { TaskView } from './view.ts';

/** One task of a case, or null when the viewer sees none such. */
export function findTask(viewer: Viewer, caseId: string, id: string): Promise<TaskView | null> {
  return read(viewer, async ({ tx }) => {
    const row = await selectTask(tx, caseId, id);
    return row && taskView(row);
  });
}
