import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ReplyDrop } from '#components/documents/reply-drop.tsx';
import { RevisionNotice } from '#components/due/revision-notice.tsx';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { HistoryList } from '#components/inquiries/history-list.tsx';
import { InquiryHeader } from '#components/inquiries/inquiry-header.tsx';
import { InquiryTree } from '#components/inquiries/inquiry-tree.tsx';
import { JudgementList } from '#components/inquiries/judgement-list.tsx';
import { LetterCard } from '#components/inquiries/letter-card.tsx';
import { OwnTerms, ownTermsOf } from '#components/inquiries/own-terms.tsx';
import { ProcedureList } from '#components/inquiries/procedure-list.tsx';
import { QuestionList } from '#components/inquiries/question-list.tsx';
import { RecordPanel } from '#components/inquiries/record-panel.tsx';
import { RemedyList } from '#components/inquiries/remedy-list.tsx';
import { getVoice } from '#components/inquiries/voice.ts';
import { LetterList } from '#components/letters/letter-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { documentSizeLimit } from '#lib/documents/size-limit.ts';
import { takenOutside } from '#lib/domain/inquiry/judgement.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { whyNotJudge } from '#lib/inquiries/judging.ts';
import { listInquiryLetters } from '#lib/inquiries/letters/list-letters.ts';
import { listProcedures } from '#lib/inquiries/list-procedures.ts';
import { offeredMoves } from '#lib/inquiries/offered-moves.ts';
import { unaskedOf } from '#lib/inquiries/unasked-of.ts';
import { answerQuestionAction } from '../actions.ts';
import { askForJudgementAction, stepAction } from './assess/actions.ts';

export default async function InquiryPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const inquiry = await getInquiry(viewer, (await params).id);
  if (!inquiry) notFound();
  (await getVoice()).learn(inquiry.ruleTitles);
  const t = await getT('inquiries');
  const mayRecord = mayOnCase(inquiry.standing, 'move.record');
  const offered = mayRecord ? offeredMoves(inquiry.state, inquiry.moves) : [];
  const tJudged = await getT('judgements');
  const mayKeep = mayOnCase(inquiry.standing, 'inquiry.write');
  const mayDrop =
    offered.some(({ kind }) => kind === 'replied') && mayOnCase(inquiry.standing, 'document.add');
  const unsent = inquiry.state.hops.length === 0;
  const offers = unsent ? [] : await listProcedures(viewer, inquiry);
  const letters = await listInquiryLetters(viewer, inquiry.id);
  const tLetters = await getT('letters');
  return (
    <div className="grid gap-6">
      <InquiryHeader inquiry={inquiry} mayEdit={mayKeep && unsent} />
      <RevisionNotice running={inquiry.revising} />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid gap-4 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1">
          {mayDrop && (
            <section
              aria-labelledby="drop"
              data-print="no"
              className="grid gap-3 rounded-lg border border-line bg-surface p-4"
            >
              <h2 id="drop" className="text-base">
                {tJudged('drop.title')}
              </h2>
              <ClientMessages namespaces={['judgements']}>
                <ReplyDrop
                  url={`/api/documents?case=${encodeURIComponent(inquiry.caseReference)}&inquiry=${inquiry.id}`}
                  form={`/inquiries/${inquiry.id}/record/replied`}
                  requestId={randomUUID()}
                  limit={documentSizeLimit()}
                  language={inquiry.lang}
                />
              </ClientMessages>
            </section>
          )}
          {offered.length > 0 && <RecordPanel inquiryId={inquiry.id} offered={offered} />}
          <LetterCard inquiry={inquiry} />
        </div>
        <div className="grid min-w-0 gap-8 lg:col-start-1 lg:row-start-1">
          <Section id="tree" title={t('page.tree')} description={t('page.tree-hint')}>
            {unsent ? (
              <EmptyState title={t('page.not-sent')}>{t('page.not-sent-hint')}</EmptyState>
            ) : (
              <InquiryTree inquiry={inquiry} offered={offered} />
            )}
          </Section>
          {ownTermsOf(inquiry).length > 0 && (
            <Section id="own-terms" title={t('page.own-terms')} description={t('page.own-terms-hint')}>
              <OwnTerms inquiry={inquiry} />
            </Section>
          )}
          <Section id="questions" title={t('page.questions')} count={inquiry.questions.length}>
            <QuestionList
              inquiry={inquiry}
              answer={
                mayOnCase(inquiry.standing, 'content.edit')
                  ? answerQuestionAction.bind(null, { inquiryId: inquiry.id, caseId: inquiry.caseId })
                  : undefined
              }
            />
          </Section>
          {!unsent && (
            <Section id="judged" title={tJudged('section.title')} description={tJudged('section.hint')}>
              <JudgementList
                inquiry={inquiry}
                offers={offers}
                unasked={unaskedOf(inquiry)}
                viewerId={viewer.userId}
                whyNot={(row) => (mayKeep ? whyNotJudge(viewer, row) : 'not-a-lawyer')}
                mayCheck={mayKeep}
                actions={
                  mayOnCase(inquiry.standing, 'content.edit')
                    ? {
                        act: stepAction.bind(null, { inquiryId: inquiry.id, caseId: inquiry.caseId }),
                        ask: mayKeep ? askForJudgementAction.bind(null, inquiry.id) : undefined,
                      }
                    : undefined
                }
                timeZone={viewer.timeZone}
              />
            </Section>
          )}
          {!unsent && (
            <Section id="remedies" title={t('page.remedies')} description={t('page.remedies-hint')}>
              <RemedyList inquiry={inquiry} mayRecord={mayRecord} mayWrite={mayKeep} />
            </Section>
          )}
          {!unsent && (
            <Section id="procedures" title={t('procedures.title')} description={t('procedures.hint')}>
              <ProcedureList offers={offers} taken={takenOutside(inquiry.judgements)} />
            </Section>
          )}
          <Section
            id="letters"
            title={tLetters('title')}
            count={letters.length || undefined}
            actions={
              mayKeep && (
                <ButtonLink href={`/inquiries/${inquiry.id}/letters/new`}>{tLetters('write')}</ButtonLink>
              )
            }
          >
            {letters.length > 0 ? (
              <LetterList letters={letters} label={tLetters('title')} within="inquiry" />
            ) : (
              <p className="text-muted">{tLetters('list.none-here')}</p>
            )}
          </Section>
          <Section id="history" title={t('page.history')} description={t('page.history-hint')}>
            <HistoryList inquiry={inquiry} mayRecord={mayRecord} timeZone={viewer.timeZone} />
            <p>
              <RecordHistoryLink reference={inquiry.caseReference} table="inquiry" id={inquiry.id} />
            </p>
          </Section>
          <p className="text-muted text-sm">
            {t('not-advice')}{' '}
            <Link className="link" href={`/cases/${inquiry.caseReference}/inquiries`}>
              {inquiry.caseReference}
            </Link>
          </p>
        </div>
      </div>
    </div>
  );
}
