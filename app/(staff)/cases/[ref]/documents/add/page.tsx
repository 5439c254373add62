import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { UploadForm } from '#components/documents/upload-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { documentSizeLimit } from '#lib/documents/size-limit.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type AddDocumentPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

const refusedCode = z
  .string()
  .regex(/^[a-z.-]{1,40}$/)
  .optional()
  .catch(undefined);

export default async function AddDocumentPage({ params, searchParams }: AddDocumentPageProps) {
  const viewer = await requireViewer();
  const found = (await findCaseFor(viewer, (await params).ref, 'document.add')) ?? notFound();
  const t = await getT('documents');
  const reference = encodeURIComponent(found.reference);
  const home = `/cases/${reference}/documents`;
  return (
    <Section id="add-document" title={t('form.add-title')} className="max-w-3xl">
      <ClientMessages namespaces={['documents']}>
        <UploadForm
          url={`/api/documents?case=${reference}`}
          home={home}
          requestId={randomUUID()}
          limit={documentSizeLimit()}
          languages={languageOptions(await currentLocale(), (await getT('common'))('language-unknown'))}
          refused={refusedCode.parse((await searchParams).refused)}
        />
      </ClientMessages>
      <p>
        <Link className="link" href={home}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
