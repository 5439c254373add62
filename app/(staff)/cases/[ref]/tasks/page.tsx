import { ListPlus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { TaskList } from '#components/tasks/task-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { todayIn } from '#lib/clock.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listTasks } from '#lib/tasks/list-tasks.ts';
import { markTaskAction } from './actions.ts';

type TasksPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const savedWord = z.enum(['added', 'changed', 'finished', 'reopened']).nullable().catch(null);

export default async function TasksPage({ params, searchParams }: TasksPageProps) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const saved = savedWord.parse((await searchParams).saved);
  const t = await getT('tasks');
  const { open, done } = await listTasks(viewer, found.id);
  const home = `/cases/${encodeURIComponent(found.reference)}/tasks`;
  const editable = mayOnCase(found.standing, 'content.edit');
  const empty = open.length + done.length === 0;
  const add = editable && (
    <ButtonLink href={`${home}/add`} variant={empty ? 'primary' : 'secondary'}>
      {t('add')}
    </ButtonLink>
  );
  const shown = {
    home,
    today: todayIn(viewer.timeZone),
    timeZone: viewer.timeZone,
    mark: editable ? markTaskAction.bind(null, found.reference) : undefined,
  };
  return (
    <Section id="tasks" title={t('title')} description={t('description')} actions={!empty && add}>
      {saved && (
        <Notice tone="success" live>
          {t(`saved.${saved}`)}
        </Notice>
      )}
      {empty ? (
        <EmptyState icon={ListPlus} title={t('empty.title')} action={add}>
          {t('empty.what')}
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <Section id="open-tasks" level={3} title={t('open')} count={open.length}>
            {open.length > 0 ? (
              <TaskList label={t('open')} tasks={open} {...shown} />
            ) : (
              <p className="text-muted">{t('none-open')}</p>
            )}
          </Section>
          {done.length > 0 && (
            <Section id="done-tasks" level={3} title={t('done')}>
              <TaskList label={t('done')} tasks={done} {...shown} />
            </Section>
          )}
        </div>
      )}
    </Section>
  );
}
