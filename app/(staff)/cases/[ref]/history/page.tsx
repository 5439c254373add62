import { History } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { HistoryList } from '#components/history/history-list.tsx';
import { LookTable } from '#components/history/look-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listHistory } from '#lib/history/list-history.ts';
import { listLooks } from '#lib/history/list-looks.ts';
import { historyPath, historyQuery } from '#lib/history/schema.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type HistoryPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const { before, show, record } = historyQuery.parse(await searchParams);
  const t = await getT('history');
  const of = { ...(show && { show }), ...(record && { record }) };
  const { entries, names, next } = await listHistory(viewer, found.id, await currentLocale(), before, of);
  const at = (query: Parameters<typeof historyPath>[1]) => historyPath(found.reference, query);
  const looks = show === 'looks' && !record && !before ? await listLooks(viewer, found.id) : [];
  const word = record ? t(`subjects.${record.table}`) : '';
  const name = record && names[record.id];
  const named = name ? t('subject-named', { word, name }) : word;
  const filters = [undefined, 'changes', 'looks'] as const;
  return (
    <Section id="history" title={t('title')} description={t('description')}>
      {record ? (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <span>
            {t('only')} <bdi>{named}</bdi>
          </span>
          <Link className="link" href={at({})}>
            {t('whole-case')}
          </Link>
        </p>
      ) : (
        <TabLinks
          label={t('filter.label')}
          current={at({ show })}
          items={filters.map((one) => ({ href: at({ show: one }), label: t(`filter.${one ?? 'all'}`) }))}
        />
      )}
      {show === 'looks' && <p className="max-w-prose text-muted text-sm">{t('looks.description')}</p>}
      {looks.length > 0 && (
        <Section id="looks" level={3} title={t('looks.title')}>
          <LookTable looks={looks} timeZone={viewer.timeZone} />
        </Section>
      )}
      {entries.length === 0 ? (
        <EmptyState icon={History} title={t(show === 'looks' ? 'looks.none' : 'empty.title')}>
          {t('empty.what')}
        </EmptyState>
      ) : (
        <HistoryList entries={entries} names={names} timeZone={viewer.timeZone} />
      )}
      <Pagination
        label={t('paging.label')}
        previous={before ? { href: at(of), label: t('paging.first') } : undefined}
        next={next ? { href: at({ ...of, before: next }), label: t('paging.next') } : undefined}
      />
    </Section>
  );
}
