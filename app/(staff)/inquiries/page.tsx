import { Send } from 'lucide-react';
import { RevisionNotice } from '#components/due/revision-notice.tsx';
import { InquiryTable } from '#components/inquiries/inquiry-table.tsx';
import { ListFilters } from '#components/inquiries/list-filters.tsx';
import { RecordPartNote } from '#components/inquiries/record-part-note.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { listFiltersSchema } from '#lib/inquiries/schema.ts';
import { runningRevisions } from '#lib/laws/get-revision.ts';

type InquiriesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InquiriesPage({ searchParams }: InquiriesPageProps) {
  const viewer = await requireCapability('inquiry.write');
  const filters = listFiltersSchema.parse(await searchParams);
  const { rows, next, addressees, part } = await listInquiries(viewer, filters);
  const t = await getT('inquiries');
  const { after, ...kept } = filters;
  const query = Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const href = (more: [string, string][]) => {
    const search = new URLSearchParams([...query, ...more]).toString();
    return search ? `/inquiries?${search}` : '/inquiries';
  };
  return (
    <>
      <PageHeader title={t('title')} meta={t('list.intro')} />
      {part && <RecordPartNote part={part} filters={filters} />}
      <RevisionNotice running={(await runningRevisions(viewer, viewer.organisationId)).length > 0} />
      <ListFilters filters={filters} addressees={addressees} regimeIds={shippedRegimes.map(({ id }) => id)} />
      {rows.length > 0 ? (
        <Card flush>
          <InquiryTable rows={rows} caption={t('title')} within="all" />
        </Card>
      ) : query.length > 0 || after ? (
        <EmptyState
          icon={Send}
          title={t('list.none')}
          action={<ButtonLink href="/inquiries">{t('list.all')}</ButtonLink>}
        >
          {t('list.none-hint')}
        </EmptyState>
      ) : (
        <EmptyState
          icon={Send}
          title={t('list.empty')}
          action={<ButtonLink href="/cases">{t('list.to-cases')}</ButtonLink>}
        >
          {t('list.empty-hint')}
        </EmptyState>
      )}
      <Pagination
        label={t('list.pages')}
        previous={after ? { href: href([]), label: t('list.start') } : undefined}
        next={next ? { href: href([['after', next]]), label: t('list.more') } : undefined}
      />
    </>
  );
}
