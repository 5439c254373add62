import { Send } from 'lucide-react';
import { notFound } from 'next/navigation';
import { InquiryTable } from '#components/inquiries/inquiry-table.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listCaseInquiries } from '#lib/inquiries/list-inquiries.ts';

export default async function CaseInquiriesPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, (await params).ref);
  if (!found) notFound();
  const rows = await listCaseInquiries(viewer, found.id);
  const t = await getT('inquiries');
  const write = mayOnCase(found.standing, 'inquiry.write') && (
    <ButtonLink href={`/cases/${found.reference}/inquiries/new`} variant="primary">
      {t('write')}
    </ButtonLink>
  );
  return (
    <Section
      id="inquiries"
      title={t('title')}
      count={rows.length || undefined}
      description={t('case.intro')}
      actions={rows.length > 0 && write}
    >
      {rows.length > 0 ? (
        <Card flush>
          <InquiryTable rows={rows} caption={t('title')} within="case" />
        </Card>
      ) : (
        <EmptyState icon={Send} title={t('case.empty')} action={write}>
          {t('case.empty-hint')}
        </EmptyState>
      )}
    </Section>
  );
}
