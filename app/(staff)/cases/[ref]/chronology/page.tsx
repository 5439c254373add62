import { CalendarPlus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { EventTimeline } from '#components/chronology/event-timeline.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { listEvents } from '#lib/events/list-events.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type ChronologyPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({
  after: z.uuid().nullable().catch(null),
  saved: z.enum(['added', 'changed']).nullable().catch(null),
});

export default async function ChronologyPage({ params, searchParams }: ChronologyPageProps) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const { after, saved } = query.parse(await searchParams);
  const t = await getT('chronology');
  const { events, next } = await listEvents(viewer, found.id, await currentLocale(), after);
  const home = `/cases/${encodeURIComponent(found.reference)}/chronology`;
  const editable = mayOnCase(found.standing, 'content.edit');
  const add = editable && (
    <ButtonLink href={`${home}/add`} variant={events.length === 0 ? 'primary' : 'secondary'}>
      {t('add')}
    </ButtonLink>
  );
  return (
    <Section
      id="chronology"
      title={t('title')}
      description={t('description')}
      actions={events.length > 0 && add}
    >
      {saved && (
        <Notice tone="success" live>
          {t(`saved.${saved}`)}
        </Notice>
      )}
      {events.length === 0 ? (
        <EmptyState icon={CalendarPlus} title={t('empty.title')} action={add}>
          {t('empty.what')}
        </EmptyState>
      ) : (
        <EventTimeline events={events} home={home} editable={editable} />
      )}
      <Pagination
        label={t('paging.label')}
        previous={after ? { href: home, label: t('paging.first') } : undefined}
        next={next ? { href: `${home}?after=${next}`, label: t('paging.next') } : undefined}
      />
    </Section>
  );
}
