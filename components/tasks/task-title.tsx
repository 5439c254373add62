import { DueTitle } from '#components/due/due-title.tsx';
import { remedyIdOf } from '#lib/domain/inquiry/judgement.ts';
import type { TaskView } from '#lib/tasks/view.ts';

type TaskTitleProps = { task: Pick<TaskView, 'title' | 'kind' | 'regimeId' | 'remedyKey'> };

/** What a task is called: by its own words, or by what it comes from. */
export function TaskTitle({ task: { title, kind, regimeId, remedyKey } }: TaskTitleProps) {
  const step = remedyKey && remedyIdOf(remedyKey);
  return <DueTitle owner="ours" regimeId={regimeId} step={step} taskTitle={title} taskKind={kind} />;
}
