import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RevisionNotice } from '#components/due/revision-notice.tsx';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { HistoryList } from '#components/inquiries/history-list.tsx';
import { InquiryHeader } from '#components/inquiries/inquiry-header.tsx';
import { InquiryTree } from '#components/inquiries/inquiry-tree.tsx';
import { LetterCard } from '#components/inquiries/letter-card.tsx';
import { OwnTerms, ownTermsOf } from '#components/inquiries/own-terms.tsx';
import { QuestionList } from '#components/inquiries/question-list.tsx';
import { RecordPanel } from '#components/inquiries/record-panel.tsx';
import { RemedyList } from '#components/inquiries/remedy-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { offeredMoves } from '#lib/inquiries/offered-moves.ts';

export default async function InquiryPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const inquiry = await getInquiry(viewer, (await params).id);
  if (!inquiry) notFound();
  const t = await getT('inquiries');
  const mayRecord = mayOnCase(inquiry.standing, 'move.record');
  const offered = mayRecord ? offeredMoves(inquiry.state, inquiry.moves) : [];
  const unsent = inquiry.state.hops.length === 0;
  return (
    <div className="grid gap-6">
      <InquiryHeader inquiry={inquiry} mayEdit={mayOnCase(inquiry.standing, 'inquiry.write') && unsent} />
      <RevisionNotice running={inquiry.revising} />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid gap-4 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1">
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
            <QuestionList inquiry={inquiry} />
          </Section>
          {!unsent && (
            <Section id="remedies" title={t('page.remedies')} description={t('page.remedies-hint')}>
              <RemedyList inquiry={inquiry} mayRecord={mayRecord} />
            </Section>
          )}
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
