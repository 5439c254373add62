import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { bodyOptions } from '#components/inquiries/body-options.ts';
import { FilledIn } from '#components/letters/filled-in.tsx';
import { LackList } from '#components/letters/lack-list.tsx';
import { LetterForm } from '#components/letters/letter-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { isOpen } from '#lib/domain/letters/letter-terms.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getLetter } from '#lib/inquiries/letters/get-letter.ts';
import { letterMaterial } from '#lib/inquiries/letters/letter-material.ts';
import { saveLetterAction } from '../../actions.ts';

export default async function EditLetterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireCapability('inquiry.write');
  const letter = await getLetter(viewer, (await params).id);
  if (!letter || !mayOnCase(letter.standing, 'inquiry.write')) notFound();
  if (!isOpen(letter.state)) redirect(`/letters/${letter.id}`);
  const t = await getT('letters');
  const { id, version, kind, lang, templateId, templateName, authorityId, subject, body, fields, withTrace } =
    letter;
  const material = await letterMaterial(viewer, letter);
  const templates = material.templates.map(({ id: value, name }) => ({ value, label: name }));
  // The one it has may be out of use by now; the letter keeps it.
  const kept = templates.some(({ value }) => value === templateId)
    ? []
    : [{ value: templateId, label: templateName }];
  return (
    <div className="grid gap-6">
      <PageHeader
        eyebrow={
          <Link className="link" href={`/letters/${id}`}>
            {letter.reference} · {t(`kind.${kind}`)}
          </Link>
        }
        title={<span id="letter-title">{t('new.edit')}</span>}
        meta={t('form.kept-versions')}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-5">
          {(letter.state === 'approved' || letter.state === 'submitted') && (
            <Notice tone="warn">{t('form.taken-back')}</Notice>
          )}
          <LackList lacks={letter.lacks} />
          <ClientMessages namespaces={['letters']}>
            <LetterForm
              action={saveLetterAction.bind(null, id)}
              requestId={randomUUID()}
              version={version}
              kind={kind}
              lang={lang}
              templates={[...kept, ...templates]}
              bodies={bodyOptions(material.directory, await currentLocale())}
              defaultValues={{
                templateId,
                authorityId,
                subject,
                body,
                fields,
                withTrace: withTrace ? 'on' : '',
              }}
            />
          </ClientMessages>
        </div>
        <FilledIn values={letter.values} lang={lang} />
      </div>
    </div>
  );
}
