import { History } from 'lucide-react';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { HistoryList } from '#components/history/history-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listHistory } from '#lib/history/list-history.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type HistoryPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({ before: z.coerce.number().int().positive().nullable().catch(null) });

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const { before } = query.parse(await searchParams);
  const t = await getT('history');
  const { entries, names, next } = await listHistory(viewer, found.id, await currentLocale(), before);
  const home = `/cases/${encodeURIComponent(found.reference)}/history`;
  return (
    <Section id="history" title={t('title')} description={t('description')}>
      {entries.length === 0 ? (
        <EmptyState icon={History} title={t('empty.title')}>
          {t('empty.what')}
        </EmptyState>
      ) : (
        <HistoryList entries={entries} names={names} timeZone={viewer.timeZone} />
      )}
      <Pagination
        label={t('paging.label')}
        previous={before ? { href: home, label: t('paging.first') } : undefined}
        next={next ? { href: `${home}?before=${next}`, label: t('paging.next') } : undefined}
      />
    </Section>
  );
}
