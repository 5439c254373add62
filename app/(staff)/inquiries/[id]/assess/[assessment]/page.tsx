import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { JudgedReply } from '#components/inquiries/judged-reply.tsx';
import { JudgementForm } from '#components/inquiries/judgement-form.tsx';
import { JudgementSign } from '#components/inquiries/judgement-list.tsx';
import { MovePageHead } from '#components/inquiries/move-page-head.tsx';
import { procedureChoices } from '#components/inquiries/procedure-choices.ts';
import { remedyChoices } from '#components/inquiries/remedy-choices.ts';
import type { RemedyChoice } from '#components/inquiries/step-choice.tsx';
import { getVoice } from '#components/inquiries/voice.ts';
import { Notice } from '#components/ui/notice.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { whyNotJudge } from '#lib/inquiries/judging.ts';
import { listProcedures } from '#lib/inquiries/list-procedures.ts';
import { sideBySide } from '#lib/judgements/side-by-side.ts';
import { listHolders } from '#lib/tasks/list-holders.ts';
import { judgeReplyAction } from '../actions.ts';

type AssessPageProps = { params: Promise<{ id: string; assessment: string }> };

export default async function AssessPage({ params }: AssessPageProps) {
  const viewer = await requireCapability('case.open');
  const { id, assessment } = await params;
  const inquiry = await getInquiry(viewer, id);
  const row = inquiry?.judgements.find((one) => one.id === assessment);
  if (!inquiry || !row) notFound();
  (await getVoice()).learn(inquiry.ruleTitles);
  const t = await getT('judgements');
  const move = inquiry.moves.find((one) => one.id === row.subject);
  const reply = move?.kind === 'replied' ? move : null;
  const duty = inquiry.state.obligations.find(({ key }) => key === row.subject);
  const stated = new Set(reply?.states.map(({ claimId }) => claimId));
  const { statements } = await sideBySide(viewer, inquiry.caseId, await currentLocale());
  const obstacle = mayOnCase(inquiry.standing, 'inquiry.write') ? whyNotJudge(viewer, row) : 'not-a-lawyer';
  const remedies = await remedyChoices(inquiry, row);
  const offers = obstacle ? [] : await listProcedures(viewer, inquiry);
  const procedures = await procedureChoices(offers, inquiry.judgements);
  const holders = obstacle ? [] : await listHolders(viewer, inquiry.caseId);
  const silence = row.subject.includes(':');
  const judging = silence ? 'page.title-silence' : 'page.title';
  const reading = silence ? 'page.read-silence' : 'page.read';
  return (
    <div className="grid gap-6">
      <MovePageHead
        inquiry={inquiry}
        title={t(obstacle ? reading : judging)}
        intro={t(obstacle ? 'page.read-intro' : 'page.intro')}
        id="assess-title"
      />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-2">
        <JudgedReply
          inquiry={inquiry}
          reply={reply}
          silentSince={silence ? (duty?.dueSafe ?? null) : null}
          statements={statements.filter(({ claimId }) => stated.has(claimId))}
        />
        <section aria-labelledby="judgement-title" className="grid content-start gap-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 id="judgement-title" className="text-lg">
              {t(obstacle ? 'page.now' : 'page.judgement')}
            </h2>
            <JudgementSign verdict={row.verdict} isVoid={row.voidedAt !== null} />
          </div>
          {row.voidedAt && <Notice>{t('state.void-why')}</Notice>}
          {obstacle && <Notice>{t(`state.${obstacle}`)}</Notice>}
          {(obstacle || row.voidedAt) && row.grounds && <p className="whitespace-pre-wrap">{row.grounds}</p>}
          {!obstacle && !row.voidedAt && (
            <ClientMessages namespaces={['judgements', 'dates']}>
              <JudgementForm
                action={judgeReplyAction.bind(null, { inquiryId: inquiry.id, assessmentId: row.id })}
                requestId={randomUUID()}
                version={row.version}
                remedies={remedies}
                procedures={procedures}
                proceduresHref={`/inquiries/${inquiry.id}#procedures`}
                holders={holders.map((one) => ({ value: one.id, label: one.name }))}
                again={row.tasks.some(({ kind }) => kind === 'step')}
                defaultValues={{
                  verdict: row.verdict ?? (silence ? 'silence' : ''),
                  grounds: row.grounds,
                  remedies: remedies.map(heldBy(viewer.userId)),
                  procedures: procedures.map(heldBy(viewer.userId)),
                }}
              />
            </ClientMessages>
          )}
          {row.assessedAt && (
            <p className="text-sm">
              <RecordHistoryLink reference={inquiry.caseReference} table="assessment" id={row.id} />
              <span className="ms-2 text-muted">{t('page.earlier')}</span>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

/** What a choice begins with: the lawyer does it, and it takes two acts where missing it loses the right. */
const heldBy =
  (userId: string) =>
  ({ hard }: RemedyChoice) => ({ assigneeId: userId, hard: hard ? 'on' : '' });
