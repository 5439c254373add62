import { randomUUID } from 'node:crypto';
import { notFound, redirect } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { chooseDraft } from '#components/inquiries/choose-draft.ts';
import { DraftForm } from '#components/inquiries/draft-form.tsx';
import { MovePageHead } from '#components/inquiries/move-page-head.tsx';
import { getVoice } from '#components/inquiries/voice.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { draftValues } from '#lib/inquiries/draft-values.ts';
import { draftMaterial } from '#lib/inquiries/form-material.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { askedBefore } from '#lib/judgements/asked-before.ts';
import { editInquiryAction } from './actions.ts';

export default async function EditInquiryPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireCapability('inquiry.write');
  const inquiry = await getInquiry(viewer, (await params).id);
  if (!inquiry || !mayOnCase(inquiry.standing, 'inquiry.write')) notFound();
  (await getVoice()).learn(inquiry.ruleTitles);
  if (inquiry.state.hops.length > 0) redirect(`/inquiries/${inquiry.id}`);
  const t = await getT('inquiries');
  const material = await draftMaterial(viewer, inquiry.caseId);
  const asked = new Set(inquiry.questions.map(({ openQuestionId }) => openQuestionId));
  const repeated = new Set(inquiry.questions.map(({ repeatsId }) => repeatsId));
  const own = new Set(inquiry.questions.map(({ id }) => id));
  const before = (await askedBefore(viewer, inquiry.caseId)).filter(
    ({ id }) => !repeated.has(id) && !own.has(id),
  );
  const openQuestions = material.openQuestions.filter(({ id }) => !asked.has(id));
  return (
    <div className="grid max-w-3xl gap-6">
      <MovePageHead
        inquiry={inquiry}
        title={t('form.edit')}
        intro={t('page.not-sent-hint')}
        id="draft-title"
      />
      <ClientMessages namespaces={['inquiries', 'judgements']}>
        <DraftForm
          choices={await chooseDraft({ ...material, openQuestions }, before)}
          action={editInquiryAction.bind(null, inquiry.id)}
          requestId={randomUUID()}
          version={inquiry.version}
          defaultValues={draftValues(inquiry)}
        />
      </ClientMessages>
    </div>
  );
}
