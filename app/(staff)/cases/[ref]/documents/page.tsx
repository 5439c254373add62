import { FilePlus2 } from 'lucide-react';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DocumentList } from '#components/documents/document-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listDocuments } from '#lib/documents/list-documents.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';

type DocumentsPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const query = z.object({
  before: z.uuid().nullable().catch(null),
  saved: z.enum(['added', 'changed']).nullable().catch(null),
});

export default async function DocumentsPage({ params, searchParams }: DocumentsPageProps) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const { before, saved } = query.parse(await searchParams);
  const t = await getT('documents');
  const { documents, next } = await listDocuments(viewer, found.id, before);
  const home = `/cases/${encodeURIComponent(found.reference)}/documents`;
  const empty = documents.length === 0;
  const add = mayOnCase(found.standing, 'document.add') && (
    <ButtonLink href={`${home}/add`} variant={empty ? 'primary' : 'secondary'}>
      {t('add')}
    </ButtonLink>
  );
  return (
    <Section id="documents" title={t('title')} description={t('description')} actions={!empty && add}>
      {saved && (
        <Notice tone="success" live>
          {t(`saved.${saved}`)}
        </Notice>
      )}
      {empty ? (
        <EmptyState icon={FilePlus2} title={t('empty.title')} action={add}>
          {t('empty.what')}
        </EmptyState>
      ) : (
        <DocumentList documents={documents} home={home} timeZone={viewer.timeZone} />
      )}
      <Pagination
        label={t('paging.label')}
        previous={before ? { href: home, label: t('paging.first') } : undefined}
        next={next ? { href: `${home}?before=${next}`, label: t('paging.next') } : undefined}
      />
    </Section>
  );
}
