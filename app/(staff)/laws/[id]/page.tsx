import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ImpactList } from '#components/due/impact-list.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { DifferenceList } from '#components/laws/difference-list.tsx';
import { impactWords } from '#components/laws/impact-words.ts';
import { LawVersions } from '#components/laws/law-versions.tsx';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { AnswerUpdateForm } from '#components/laws/note-form.tsx';
import { RevisionList } from '#components/laws/revision-list.tsx';
import { TextHistory } from '#components/laws/text-history.tsx';
import { WholeLaw } from '#components/laws/whole-law.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { may } from '#lib/domain/permissions.ts';
import { getLaw } from '#lib/laws/get-law.ts';
import {
  answerUpdateAction,
  confirmRuleAction,
  startDraftAction,
  withdrawConfirmationAction,
} from '../actions.ts';

const answers = ['confirmed', 'withdrawn', 'set-aside', 'kept'] as const;

export default async function LawPage(props: PageProps<'/laws/[id]'>) {
  const viewer = await requireCapability('law.read');
  const { id } = await props.params;
  const { done } = await props.searchParams;
  const view = await getLaw(viewer, decodeURIComponent(id));
  if (!view) notFound();
  const { law, update } = view;
  const { t, lawName, country } = await getLawVoice();
  const mayEdit = may(viewer, 'law.edit');
  const said = answers.find((one) => one === done);
  const running = view.revisions.some(({ doneAt }) => doneAt === null);
  return (
    <>
      <PageHeader
        title={lawName(law.id)}
        eyebrow={
          <Link href="/laws" className="link">
            {t('title')}
          </Link>
        }
        meta={
          <>
            <span>{country(law.country)}</span>
            <span>{t(view.text?.origin === 'own' ? 'text.own' : 'text.shipped')}</span>
          </>
        }
        actions={
          mayEdit &&
          (view.hasDraft ? (
            <ButtonLink href={`/laws/${law.id}/draft`} variant="primary">
              {t('draft.go-on')}
            </ButtonLink>
          ) : (
            <form action={startDraftAction.bind(null, law.id)} className="flex flex-wrap gap-2">
              {view.text?.origin === 'own' && (
                <SubmitButton name="from" value="shipped" variant="secondary">
                  {t('draft.from-shipped')}
                </SubmitButton>
              )}
              <SubmitButton name="from" value="in-effect">
                {t('draft.start')}
              </SubmitButton>
            </form>
          ))
        }
      />
      {said && (
        <Notice tone="success" live>
          {t(`done.${said}`)}
        </Notice>
      )}
      {running && <Notice tone="warn">{t('revision.wait')}</Notice>}
      {update && (
        <Section id="update" title={t('update.title')} description={t('update.what')}>
          <Card>
            <div className="grid gap-5">
              <DifferenceList
                lawId={law.id}
                differences={update.differences}
                caption={t('update.differs')}
                none={t('diff.none')}
              />
              <ImpactList {...(await impactWords(update.impact, 'law'))} />
              {mayEdit && (
                <ClientMessages namespaces={['laws']}>
                  <AnswerUpdateForm
                    action={answerUpdateAction.bind(null, law.id)}
                    requestId={randomUUID()}
                    confirmation={await confirmationFor(viewer)}
                    digest={update.digest}
                  />
                </ClientMessages>
              )}
            </div>
          </Card>
        </Section>
      )}
      <ClientMessages namespaces={['laws']}>
        <LawVersions
          view={view}
          confirm={mayEdit ? confirmRuleAction.bind(null, law.id) : undefined}
          withdraw={mayEdit ? withdrawConfirmationAction : undefined}
        />
      </ClientMessages>
      <Section id="whole" title={t('whole.title')}>
        <Card>
          <WholeLaw law={law} />
        </Card>
      </Section>
      <Section id="texts" title={t('text.history')} description={t('text.history-what')}>
        <TextHistory texts={view.texts} timeZone={viewer.timeZone} />
      </Section>
      {view.revisions.length > 0 && (
        <Section id="revisions" title={t('revision.list')}>
          <RevisionList revisions={view.revisions} timeZone={viewer.timeZone} />
        </Section>
      )}
      <p className="max-w-prose text-muted text-sm">{t('not-advice')}</p>
    </>
  );
}
