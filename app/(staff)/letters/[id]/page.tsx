import { randomUUID } from 'node:crypto';
import { Download } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { CommentList } from '#components/letters/comment-list.tsx';
import { LackList } from '#components/letters/lack-list.tsx';
import { LetterSheet } from '#components/letters/letter-sheet.tsx';
import { LetterState } from '#components/letters/letter-state.tsx';
import { NoteForm } from '#components/letters/note-form.tsx';
import { TextChanges } from '#components/letters/text-changes.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { isOpen } from '#lib/domain/letters/letter-terms.ts';
import { outsideFont } from '#lib/domain/letters/outside-font.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getLetter } from '#lib/inquiries/letters/get-letter.ts';
import type { LetterView } from '#lib/inquiries/letters/view.ts';
import { commentAction } from '../actions.ts';
import { NextStep } from './next-step.tsx';

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const letter = await getLetter(viewer, (await params).id);
  if (!letter) notFound();
  const t = await getT('letters');
  const { lang, state, reference, inquiryId } = letter;
  const write = mayOnCase(letter.standing, 'inquiry.write') && isOpen(state);
  const { nameEn, nameRu } = letter.authority;
  const addressee = lang === 'ru' ? nameRu || nameEn : nameEn || nameRu;
  const signs = outsideFont(`${letter.filled.subject}${letter.filled.body}`);
  const settled = letter.approval !== null;
  return (
    <div className="grid gap-6">
      <PageHeader
        eyebrow={
          <>
            <Link className="link" href={`/cases/${reference}/letters`}>
              {reference}
            </Link>
            {' · '}
            <Link className="link" href={`/inquiries/${inquiryId}`}>
              {t('list.inquiry', { number: letter.inquiryNumber })}
            </Link>
            {' · '}
            {t(`kind.${letter.kind}`)}
          </>
        }
        title={<bdi>{letter.filled.subject}</bdi>}
        lang={lang}
        meta={
          <>
            <LetterState state={state} />
            <span>{addressee}</span>
            <span>{t('page.by', { name: letter.writerName })}</span>
          </>
        }
        actions={write && <ButtonLink href={`/letters/${letter.id}/edit`}>{t('page.edit')}</ButtonLink>}
      />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-4 lg:col-start-2 lg:row-start-1" data-print="no">
          <NextStep letter={letter} viewer={viewer} write={write} />
          <Files letter={letter} open={isOpen(state)} />
        </div>
        <div className="grid min-w-0 gap-8 lg:col-start-1 lg:row-start-1">
          <LackList lacks={letter.lacks} />
          {signs.length > 0 && <Notice tone="warn">{t('page.pdf-signs', { signs: signs.join(' ') })}</Notice>}
          <Section
            id="text"
            title={t('page.text')}
            description={t(settled ? 'page.as-approved' : 'page.as-filled')}
          >
            <LetterSheet letter={letter} addressee={addressee} />
          </Section>
          <Section id="comments" title={t('comments.title')} count={letter.comments.length || undefined}>
            <CommentList comments={letter.comments} timeZone={viewer.timeZone} />
            {write && (
              <ClientMessages namespaces={['letters']}>
                <NoteForm
                  action={commentAction.bind(null, letter.id)}
                  requestId={randomUUID()}
                  name={t('comments.add')}
                  label={t('comments.add')}
                  button={t('comments.send')}
                  variant="secondary"
                  resetOnOk
                />
              </ClientMessages>
            )}
          </Section>
          <Section id="changes" title={t('changes.title')} description={t('form.kept-versions')}>
            <TextChanges letter={letter} timeZone={viewer.timeZone} />
            <p>
              <RecordHistoryLink reference={reference} table="letter" id={letter.id} />
            </p>
          </Section>
        </div>
      </div>
    </div>
  );
}

/** The files that go out; or, while it is in work and whole, previews marked as a draft. */
async function Files({ letter, open }: { letter: LetterView; open: boolean }) {
  const t = await getT('letters');
  const { docx, pdf } = letter.documents;
  const preview = open && letter.lacks.length === 0 && !docx;
  const href = (as: 'docx' | 'pdf') => {
    const made = as === 'docx' ? docx : pdf;
    return made ? `/api/documents/${made}` : preview ? `/api/letters/${letter.id}/preview?as=${as}` : null;
  };
  const links = (['docx', 'pdf'] as const).flatMap((as) => {
    const to = href(as);
    return to ? [{ as, to }] : [];
  });
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="files" className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <h2 id="files" className="text-base">
        {t(preview ? 'page.preview' : 'page.files')}
      </h2>
      <div className="flex flex-wrap gap-2">
        {links.map(({ as, to }) => (
          <a key={as} className={buttonStyle('secondary', 'small')} href={to} download>
            <Download aria-hidden="true" className="size-4" />
            {t(`page.${as}`)}
          </a>
        ))}
      </div>
    </section>
  );
}
