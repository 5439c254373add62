import { MessagesSquare } from 'lucide-react';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ClaimCard } from '#components/claims/claim-card.tsx';
import { QuestionList } from '#components/claims/question-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { listClaims } from '#lib/claims/list-claims.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

type ClaimsPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const savedWord = z
  .enum(['claim-added', 'claim-changed', 'question-added', 'question-changed'])
  .nullable()
  .catch(null);

export default async function ClaimsPage({ params, searchParams }: ClaimsPageProps) {
  const viewer = await requireViewer();
  const found = (await findCase(viewer, (await params).ref)) ?? notFound();
  const saved = savedWord.parse((await searchParams).saved);
  const t = await getT('claims');
  const { claims, questions } = await listClaims(viewer, found.id, await currentLocale());
  const home = `/cases/${encodeURIComponent(found.reference)}/claims`;
  const editable = mayOnCase(found.standing, 'content.edit');
  const tJudged = await getT('judgements');
  const beside = (
    <ButtonLink href={`/cases/${encodeURIComponent(found.reference)}/side-by-side`}>
      {tJudged('side.link')}
    </ButtonLink>
  );
  const add = editable && (
    <ButtonLink href={`${home}/add`} variant={claims.length === 0 ? 'primary' : 'secondary'}>
      {t('add')}
    </ButtonLink>
  );
  const ask = editable && <ButtonLink href={`${home}/questions/add`}>{t('add-question')}</ButtonLink>;
  return (
    <div className="grid gap-8">
      {saved && (
        <Notice tone="success" live>
          {t(`saved.${saved}`)}
        </Notice>
      )}
      <Section
        id="claims"
        title={t('claims')}
        description={t('description')}
        actions={
          claims.length > 0 && (
            <>
              {beside}
              {add}
            </>
          )
        }
      >
        {claims.length === 0 ? (
          <EmptyState icon={MessagesSquare} title={t('empty.title')} action={add}>
            {t('empty.what')}
          </EmptyState>
        ) : (
          <div className="grid gap-4 lg:grid-cols-2">
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} home={home} editable={editable} />
            ))}
          </div>
        )}
      </Section>
      <Section id="questions" title={t('questions')} actions={ask}>
        {questions.length === 0 ? (
          <p className="max-w-prose text-muted">{t('no-questions')}</p>
        ) : (
          <QuestionList
            questions={questions}
            home={home}
            editable={editable}
            ask={
              mayOnCase(found.standing, 'inquiry.write')
                ? `/cases/${encodeURIComponent(found.reference)}/inquiries/new?ask=`
                : undefined
            }
          />
        )}
      </Section>
    </div>
  );
}
