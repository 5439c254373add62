import { Mail } from 'lucide-react';
import { notFound } from 'next/navigation';
import { LetterList } from '#components/letters/letter-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { may } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listCaseLetters } from '#lib/inquiries/letters/list-letters.ts';

export default async function CaseLettersPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, (await params).ref);
  if (!found) notFound();
  const letters = await listCaseLetters(viewer, found.id);
  const t = await getT('letters');
  return (
    <Section
      id="letters"
      title={t('title')}
      count={letters.length || undefined}
      description={t('list.intro')}
      actions={
        may(viewer, 'letter.template') && (
          <ButtonLink href="/letters/templates">{t('templates.title')}</ButtonLink>
        )
      }
    >
      {letters.length > 0 ? (
        <LetterList letters={letters} label={t('title')} />
      ) : (
        <EmptyState
          icon={Mail}
          title={t('list.empty')}
          action={
            <ButtonLink href={`/cases/${found.reference}/inquiries`}>{t('list.to-inquiries')}</ButtonLink>
          }
        >
          {t('list.empty-hint')}
        </EmptyState>
      )}
    </Section>
  );
}
