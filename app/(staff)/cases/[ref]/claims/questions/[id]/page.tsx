import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { QuestionForm } from '#components/claims/question-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { questionValues } from '#lib/claims/claim-values.ts';
import { listClaims } from '#lib/claims/list-claims.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { claimChoices, claimLanguages } from '../../claim-options.ts';
import { editQuestionAction } from '../actions.ts';

export default async function EditQuestionPage({ params }: { params: Promise<{ ref: string; id: string }> }) {
  const viewer = await requireViewer();
  const { ref, id } = await params;
  const found = (await findCaseFor(viewer, ref, 'content.edit')) ?? notFound();
  const { claims, questions } = await listClaims(viewer, found.id, await currentLocale());
  const question = questions.find((one) => one.id === id) ?? notFound();
  const t = await getT('claims');
  return (
    <Section id="question" title={t('form.question-title')} className="max-w-3xl">
      <ClientMessages namespaces={['claims']}>
        <QuestionForm
          action={editQuestionAction.bind(null, found.reference, id)}
          requestId={randomUUID()}
          languages={await claimLanguages()}
          claims={claimChoices(claims)}
          question={{ version: question.version, values: questionValues(question) }}
        />
      </ClientMessages>
      <p>
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/claims`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
