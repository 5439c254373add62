import { FolderClosed } from 'lucide-react';
import Link from 'next/link';
import { CaseFilters } from '#components/cases/case-filters.tsx';
import { CaseList } from '#components/cases/case-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { listCases } from '#lib/cases/list-cases.ts';
import { caseFilterSchema } from '#lib/cases/schema.ts';
import { todayIn } from '#lib/clock.ts';
import { may } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';

type CasesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CasesPage({ searchParams }: CasesPageProps) {
  const viewer = await requireCapability('case.open');
  const filter = caseFilterSchema.parse(await searchParams);
  const { rows, next } = await listCases(viewer, filter);
  const t = await getT('cases');
  const sharing = await getT('sharing');
  const { after, ...kept } = filter;
  const query = Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const filtered = query.some(([name, value]) => name !== 'status' || value !== 'active');
  const start = `/cases?${new URLSearchParams(query)}`;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        actions={
          <ButtonLink href="/intake" variant="primary">
            {t('list.new')}
          </ButtonLink>
        }
      />
      <CaseFilters filter={filter} />
      {rows.length > 0 ? (
        <Card flush>
          <CaseList rows={rows} today={todayIn(viewer.timeZone)} />
        </Card>
      ) : (
        <EmptyState
          icon={FolderClosed}
          title={filtered ? t('list.none') : t('list.empty')}
          action={
            filtered ? (
              <ButtonLink href="/cases">{t('list.reset')}</ButtonLink>
            ) : (
              <ButtonLink href="/intake">{t('list.new')}</ButtonLink>
            )
          }
        >
          {filtered ? t('list.none-hint') : t('list.empty-hint')}
        </EmptyState>
      )}
      {may(viewer, 'case.break-glass') && (
        <p className="text-muted text-sm">
          {sharing('emergency.question')}{' '}
          <Link className="link" href="/cases/break-glass">
            {sharing('emergency.link')}
          </Link>
        </p>
      )}
      <Pagination
        label={t('list.pages')}
        previous={after ? { href: start, label: t('list.start') } : undefined}
        next={
          next
            ? {
                href: `/cases?${new URLSearchParams([...query, ['after', next]])}`,
                label: t('list.more'),
              }
            : undefined
        }
      />
    </>
  );
}
