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
import { bodyForLaw } from '#lib/inquiries/body-for-law.ts';
import { draftMaterial } from '#lib/inquiries/form-material.ts';
import { askedBefore } from '#lib/judgements/asked-before.ts';
import { openInquiryAction } from '../actions.ts';

type NewInquiryPageProps = {
  params: Promise<{ ref: string }>;
  /** `ask`: an open question of the case to begin with; `law`: the procedure to write it under. */
  searchParams: Promise<{ ask?: string | string[]; law?: string | string[] }>;
};

export default async function NewInquiryPage({ params, searchParams }: NewInquiryPageProps) {
  const viewer = await requireViewer();
  const found = await findCaseFor(viewer, (await params).ref, 'inquiry.write');
  if (!found) notFound();
  const t = await getT('inquiries');
  const material = await draftMaterial(viewer, found.id);
  const { ask, law } = await searchParams;
  const regimeId = material.regimes.find(({ id }) => id === law)?.id ?? '';
  const authorityId = regimeId ? (bodyForLaw(material.directory, regimeId) ?? '') : '';
  const lang = found.hostState === 'RU' ? 'ru' : await currentLocale();
  const asked = material.openQuestions.find(({ id }) => id === ask);
  const openQuestions = material.openQuestions.filter((one) => one !== asked);
  const before = (await askedBefore(viewer, found.id)).filter(
    (one) => one.openQuestionId !== (asked?.id ?? ''),
  );
  const choices = await chooseDraft({ ...material, openQuestions }, before);
  const questions = asked ? [{ id: '', openQuestionId: asked.id, repeatsId: '', text: asked.text }] : [];
  return (
    <Section id="draft-title" title={t('form.new')} className="max-w-3xl">
      {choices.bodies.length > 0 ? (
        <ClientMessages namespaces={['inquiries', 'judgements']}>
          <DraftForm
            choices={choices}
            action={openInquiryAction.bind(null, found.reference)}
            requestId={randomUUID()}
            defaultValues={{ authorityId, regimeId, lang, questions }}
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
