import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { taskHref } from '#components/due/due-row.tsx';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { TaskForm } from '#components/tasks/task-form.tsx';
import { TaskTitle } from '#components/tasks/task-title.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { findTask } from '#lib/tasks/find-task.ts';
import { listHolders } from '#lib/tasks/list-holders.ts';
import { isOwnTask, taskValues } from '#lib/tasks/task-view.ts';
import { editTaskAction } from '../actions.ts';

export default async function EditTaskPage({ params }: { params: Promise<{ ref: string; id: string }> }) {
  const viewer = await requireViewer();
  const { ref, id } = await params;
  const found = await findCaseFor(viewer, ref, 'content.edit');
  if (!found || !z.uuid().safeParse(id).success) notFound();
  const task = (await findTask(viewer, found.id, id)) ?? notFound();
  const t = await getT('tasks');
  const colleagues = (await listHolders(viewer, found.id)).map((one) => ({ value: one.id, label: one.name }));
  const { assignee } = task;
  // Somebody who has left since stays choosable, or an edit would silently take the task from them.
  if (assignee && !colleagues.some(({ value }) => value === assignee.id)) {
    colleagues.push({ value: assignee.id, label: assignee.name });
  }
  return (
    <Section id="edit-task" title={t('form.edit-title')} className="max-w-3xl">
      {task.inquiryId && (
        <p>
          <Link
            className="link"
            href={taskHref({ ...task, taskKind: task.kind, caseReference: found.reference })}
          >
            <TaskTitle task={task} />
          </Link>
        </p>
      )}
      <ClientMessages namespaces={['tasks', 'dates']}>
        <TaskForm
          action={editTaskAction.bind(null, found.reference, task.id)}
          requestId={randomUUID()}
          colleagues={colleagues}
          closedHint={found.sensitivity === 'open' ? undefined : t('form.closed-hint')}
          given={!isOwnTask(task)}
          task={{ version: task.version, values: taskValues(task) }}
        />
      </ClientMessages>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        {task.letterId && (
          <Link className="link font-semibold" href={`/letters/${task.letterId}`}>
            {t('form.to-letter')}
          </Link>
        )}
        <RecordHistoryLink reference={found.reference} table="task" id={task.id} />
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/tasks`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
