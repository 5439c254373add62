import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { chooseDraft } from '#components/inquiries/choose-draft.ts';
import { DraftForm } from '#components/inquiries/draft-form.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { draftMaterial } from '#lib/inquiries/form-material.ts';
import { openInquiryAction } from '../actions.ts';

export default async function NewInquiryPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCaseFor(viewer, (await params).ref, 'inquiry.write');
  if (!found) notFound();
  const t = await getT('inquiries');
  const choices = await chooseDraft(await draftMaterial(viewer, found.id));
  return (
    <Section id="draft-title" title={t('form.new')} className="max-w-3xl">
      {choices.bodies.length > 0 ? (
        <ClientMessages namespaces={['inquiries']}>
          <DraftForm
            choices={choices}
            action={openInquiryAction.bind(null, found.reference)}
            requestId={randomUUID()}
            defaultValues={{ lang: found.hostState === 'RU' ? 'ru' : await currentLocale() }}
          />
        </ClientMessages>
      ) : (
        <EmptyState
          title={t('form.no-authorities')}
          action={<ButtonLink href="/authorities">{t('form.to-authorities')}</ButtonLink>}
        >
          {t('form.no-authorities-hint')}
        </EmptyState>
      )}
    </Section>
  );
}
