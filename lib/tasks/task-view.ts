import 'server-only';
import type { selectTask } from '#db/queries/tasks.ts';
import type { TaskInput } from './schema.ts';
import type { TaskView } from './view.ts';

type TaskRow = NonNullable<Awaited<ReturnType<typeof selectTask>>>;

/** What leaves the server of a task. */
export function taskView({ assigneeId, assigneeName, doneAt, checkedAt, ...row }: TaskRow): TaskView {
  return {
    ...row,
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? '' } : null,
    doneAt: doneAt?.toISOString() ?? null,
    checkedAt: checkedAt?.toISOString() ?? null,
  };
}

/** Whether its words and its day are people's own: not a judgement to give, nor a remedy with the law's limit. */
export function isOwnTask({ kind, remedyKey }: Pick<TaskView, 'kind' | 'remedyKey'>): boolean {
  return kind === 'task' || (kind === 'step' && remedyKey === null);
}

/** A stored task as its form's fields hold it. */
export function taskValues({ title, note, dueOn, assignee }: TaskView): Record<string, unknown> {
  return { title, note, dueOn: dueOn ?? '', assigneeId: assignee?.id ?? '' };
}

/** What was typed, as the form's fields would hold it once stored. */
export function typedTaskValues(input: TaskInput): Record<string, unknown> {
  return { ...input, dueOn: input.dueOn ?? '', assigneeId: input.assigneeId ?? '' };
}
