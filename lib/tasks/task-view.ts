import 'server-only';
import type { selectTask } from '#db/queries/tasks.ts';
import type { TaskInput } from './schema.ts';
import type { TaskView } from './view.ts';

type TaskRow = NonNullable<Awaited<ReturnType<typeof selectTask>>>;

/** What leaves the server of a task. */
export function taskView({ assigneeId, assigneeName, doneAt, ...row }: TaskRow): TaskView {
  return {
    ...row,
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? '' } : null,
    doneAt: doneAt?.toISOString() ?? null,
  };
}

/** A stored task as its form's fields hold it. */
export function taskValues({ title, note, dueOn, assignee }: TaskView): Record<string, unknown> {
  return { title, note, dueOn: dueOn ?? '', assigneeId: assignee?.id ?? '' };
}

/** What was typed, as the form's fields would hold it once stored. */
export function typedTaskValues(input: TaskInput): Record<string, unknown> {
  return { ...input, dueOn: input.dueOn ?? '', assigneeId: input.assigneeId ?? '' };
}
