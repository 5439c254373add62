import { AlarmClock } from 'lucide-react';
import { DeadlineFilters } from '#components/deadlines/deadline-filters.tsx';
import { deadlinesHref } from '#components/deadlines/deadlines-href.ts';
import { DueRow } from '#components/due/due-row.tsx';
import { RevisionNotice } from '#components/due/revision-notice.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List } from '#components/ui/list.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { type DueGroup, groupByWeek } from '#lib/deadlines/group-by-week.ts';
import { defaultScope, listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { runningRevisions } from '#lib/laws/get-revision.ts';

type DeadlinesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeadlinesPage({ searchParams }: DeadlinesPageProps) {
  const viewer = await requireCapability('case.open');
  const filter = deadlineFilterSchema.parse(await searchParams);
  const { items, next, states } = await listDeadlines(viewer, filter);
  const t = await getT('deadlines');
  return (
    <>
      <PageHeader title={t('title')} meta={t('about')} />
      <RevisionNotice running={(await runningRevisions(viewer, viewer.organisationId)).length > 0} />
      <DeadlineFilters filter={filter} scope={filter.scope ?? defaultScope(viewer)} states={states} />
      {items.length === 0 && (
        <EmptyState
          icon={AlarmClock}
          title={t(filter.period === 'overdue' ? 'empty.overdue' : 'empty.title')}
          action={
            filter.period !== 'all' && (
              <ButtonLink href={deadlinesHref({ ...filter, period: 'all', after: undefined })}>
                {t('empty.all')}
              </ButtonLink>
            )
          }
        >
          {t('empty.hint')}
        </EmptyState>
      )}
      {groupByWeek(items).map((group) => (
        <Group key={group.key} group={group} />
      ))}
      <Pagination
        label={t('pages')}
        previous={
          filter.after
            ? { href: deadlinesHref({ ...filter, after: undefined }), label: t('first') }
            : undefined
        }
        next={next ? { href: deadlinesHref({ ...filter, after: next }), label: t('more') } : undefined}
      />
    </>
  );
}

async function Group({ group }: { group: DueGroup }) {
  const t = await getT('deadlines');
  const locale = await currentLocale();
  const week = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(`${group.monday}T00:00:00Z`), new Date(`${group.sunday}T00:00:00Z`));
  return (
    <Section id={`due-${group.key}`} title={group.late ? t('late') : week} count={group.items.length}>
      <Card flush>
        <List>
          {group.items.map((item) => (
            <DueRow key={item.id} item={item} />
          ))}
        </List>
      </Card>
    </Section>
  );
}
