import { randomUUID } from 'node:crypto';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { DifferenceList } from '#components/laws/difference-list.tsx';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { AnswerUpdateForm } from '#components/laws/note-form.tsx';
import { TextHistory } from '#components/laws/text-history.tsx';
import { TreatyTables } from '#components/laws/treaty-table.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { may } from '#lib/domain/permissions.ts';
import { treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import { getTreaties } from '#lib/laws/get-treaties.ts';
import { answerUpdateAction } from '../actions.ts';

const answers = ['confirmed', 'withdrawn', 'corrected', 'removed', 'kept'] as const;

export default async function TreatiesPage(props: PageProps<'/laws/treaties'>) {
  const viewer = await requireCapability('law.read');
  const { done } = await props.searchParams;
  const view = await getTreaties(viewer);
  if (!view) notFound();
  const { t } = await getLawVoice();
  const mayEdit = may(viewer, 'law.edit');
  const said = answers.find((one) => one === done);
  return (
    <>
      <PageHeader
        title={t('treaty.title')}
        eyebrow={
          <Link href="/laws" className="link">
            {t('title')}
          </Link>
        }
        meta={t('treaty.about')}
        actions={
          mayEdit && (
            <ButtonLink href="/laws/treaties/add" variant="primary">
              <Plus aria-hidden="true" className="size-4" />
              {t('treaty.add')}
            </ButtonLink>
          )
        }
      />
      {said && (
        <Notice tone="success" live>
          {t(`treaty.done.${said}`)}
        </Notice>
      )}
      {view.update && (
        <Section id="update" title={t('treaty.update')} description={t('treaty.update-what')}>
          <Card>
            <div className="grid gap-5">
              <DifferenceList
                lawId={treatyTableId}
                differences={view.update.differences}
                caption={t('update.differs')}
                none={t('diff.none')}
              />
              {mayEdit && (
                <ClientMessages namespaces={['laws']}>
                  <AnswerUpdateForm
                    action={answerUpdateAction.bind(null, treatyTableId)}
                    requestId={randomUUID()}
                    confirmation={await confirmationFor(viewer)}
                    digest={view.update.digest}
                  />
                </ClientMessages>
              )}
            </div>
          </Card>
        </Section>
      )}
      {view.rows.length > 0 ? <TreatyTables rows={view.rows} /> : <EmptyState title={t('treaty.none')} />}
      <Section id="texts" title={t('treaty.history')}>
        <TextHistory texts={view.texts} timeZone={viewer.timeZone} />
      </Section>
      <p className="max-w-prose text-muted text-sm">{t('not-advice')}</p>
    </>
  );
}
