import { Check, RotateCcw } from 'lucide-react';
import { DueWords } from '#components/due/due-words.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Time } from '#components/ui/time.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { formatDay } from '#lib/domain/dates/format-edtf.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import type { TaskView } from '#lib/tasks/view.ts';
import { TaskTitle } from './task-title.tsx';

type TaskListProps = {
  label: string;
  tasks: readonly TaskView[];
  home: string;
  today: string;
  timeZone: string;
  /** What a row's button does; none for those who may only look. */
  mark?: (data: FormData) => Promise<void>;
};

/** Tasks with who holds them and when they are due; each can be ticked off without opening it. */
export async function TaskList({ label, tasks, home, today, timeZone, mark }: TaskListProps) {
  const t = await getT('tasks');
  const tJudged = await getT('judgements');
  const locale = await currentLocale();
  const instant = instantFormat(locale, timeZone, false);
  return (
    <Card flush>
      <List label={label}>
        {tasks.map((task) => (
          <Row
            key={task.id}
            href={`${home}/${task.id}`}
            title={<TaskTitle task={task} />}
            meta={
              <>
                <span>{task.assignee?.name ?? t('list.nobody')}</span>
                {task.dueOn && <Time value={task.dueOn}>{formatDay(task.dueOn, locale)}</Time>}
                {task.hard && task.doneAt && !task.checkedAt && (
                  <Badge tone="accent">{tJudged('task.unchecked')}</Badge>
                )}
                {task.doneAt && (
                  <span>
                    {t('list.done', {
                      on: instant.format(new Date(task.doneAt)),
                      by: task.doneBy ?? t('list.somebody'),
                    })}
                  </span>
                )}
              </>
            }
            end={task.dueOn && !task.doneAt && <DueWords dueOn={task.dueOn} today={today} />}
            actions={mark && task.kind !== 'assessment' && <MarkForm task={task} mark={mark} />}
          />
        ))}
      </List>
    </Card>
  );
}

async function MarkForm({ task, mark }: { task: TaskView; mark: (data: FormData) => Promise<void> }) {
  const t = await getT('tasks');
  const Icon = task.doneAt ? RotateCcw : Check;
  return (
    <form action={mark}>
      <input type="hidden" name="id" value={task.id} />
      <input type="hidden" name="done" value={task.doneAt ? 'false' : 'true'} />
      <SubmitButton size="small" variant="secondary">
        <Icon aria-hidden="true" className="size-4" />
        {t(task.doneAt ? 'list.reopen' : 'list.finish')}
        <VisuallyHidden>
          <TaskTitle task={task} />
        </VisuallyHidden>
      </SubmitButton>
    </form>
  );
}
