import 'server-only';
import { selectDoneTasks, selectOpenTasks } from '#db/queries/tasks.ts';
import { read } from '#lib/context.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { taskView } from './task-view.ts';
import type { TaskView } from './view.ts';

/** More than one case's people can have in hand; of what is done the latest are enough. */
const mostOpen = 500;
const mostDone = 50;

/** What is to be done on a case, the next due first, and what was done lately. */
export function listTasks(viewer: Viewer, caseId: string): Promise<{ open: TaskView[]; done: TaskView[] }> {
  return read(viewer, async ({ tx }) => ({
    open: (await selectOpenTasks(tx, caseId, mostOpen)).map(taskView),
    done: (await selectDoneTasks(tx, caseId, mostDone)).map(taskView),
  }));
}
