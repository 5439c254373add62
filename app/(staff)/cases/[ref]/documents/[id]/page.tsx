import { randomUUID } from 'node:crypto';
import { Download } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DocumentFacts } from '#components/documents/document-facts.tsx';
import { DocumentForm } from '#components/documents/document-form.tsx';
import { DownloadLink } from '#components/documents/download-link.tsx';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Card } from '#components/ui/card.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { documentValues } from '#lib/documents/document-view.ts';
import { findDocument } from '#lib/documents/find-document.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { editDocumentAction } from '../actions.ts';

export default async function DocumentPage({ params }: { params: Promise<{ ref: string; id: string }> }) {
  const viewer = await requireViewer();
  const { ref, id } = await params;
  const found = await findCase(viewer, ref);
  if (!found || !z.uuid().safeParse(id).success) notFound();
  const document = (await findDocument(viewer, found.id, id)) ?? notFound();
  const t = await getT('documents');
  return (
    <Section id="document" title={<bdi>{document.title || t('untitled')}</bdi>} className="max-w-3xl">
      <Card>
        <div className="grid justify-items-start gap-4">
          <DocumentFacts document={document} timeZone={viewer.timeZone} />
          <DownloadLink id={document.id}>
            <Download aria-hidden="true" className="size-4" />
            {t('download')}
          </DownloadLink>
        </div>
      </Card>
      {mayOnCase(found.standing, 'document.add') && (
        <Section id="about" level={3} title={t('form.edit-title')}>
          <ClientMessages namespaces={['documents']}>
            <DocumentForm
              action={editDocumentAction.bind(null, found.reference, document.id)}
              requestId={randomUUID()}
              version={document.version}
              values={documentValues(document)}
              languages={languageOptions(await currentLocale(), (await getT('common'))('language-unknown'))}
            />
          </ClientMessages>
        </Section>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <RecordHistoryLink reference={found.reference} table="document" id={document.id} />
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/documents`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
