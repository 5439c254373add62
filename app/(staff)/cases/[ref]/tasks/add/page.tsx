import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { TaskForm } from '#components/tasks/task-form.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listHolders } from '#lib/tasks/list-holders.ts';
import { addTaskAction } from '../actions.ts';

export default async function AddTaskPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = (await findCaseFor(viewer, (await params).ref, 'content.edit')) ?? notFound();
  const t = await getT('tasks');
  const colleagues = await listHolders(viewer, found.id);
  return (
    <Section id="add-task" title={t('form.add-title')} className="max-w-3xl">
      <ClientMessages namespaces={['tasks', 'dates']}>
        <TaskForm
          action={addTaskAction.bind(null, found.reference)}
          requestId={randomUUID()}
          colleagues={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          closedHint={found.sensitivity === 'open' ? undefined : t('form.closed-hint')}
        />
      </ClientMessages>
      <p>
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/tasks`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
