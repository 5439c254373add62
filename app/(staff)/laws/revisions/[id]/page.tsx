import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { MovedTable } from '#components/laws/moved-table.tsx';
import { revisionCause } from '#components/laws/revision-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { getRevision } from '#lib/laws/get-revision.ts';

export default async function RevisionPage(props: PageProps<'/laws/revisions/[id]'>) {
  const viewer = await requireCapability('law.read');
  const found = await getRevision(viewer, (await props.params).id);
  if (!found) notFound();
  const { revision, moved } = found;
  const voice = await getLawVoice();
  const { t } = voice;
  const when = instantFormat(voice.locale, viewer.timeZone, true);
  return (
    <>
      <PageHeader
        title={revisionCause(revision, voice)}
        eyebrow={
          <Link href="/laws" className="link">
            {t('title')}
          </Link>
        }
        meta={
          <>
            <span>{when.format(revision.askedAt)}</span>
            {revision.askedByName && <span>{revision.askedByName}</span>}
            {revision.inquiries !== null && (
              <span>{t('revision.looked', { count: revision.inquiries })}</span>
            )}
          </>
        }
      />
      {!revision.doneAt && <Notice tone="warn">{t('revision.wait')}</Notice>}
      <Section
        id="moved"
        title={t('moved.title')}
        count={moved.length || undefined}
        description={t('moved.what-seen')}
      >
        {moved.length > 0 ? (
          <MovedTable moved={moved} />
        ) : (
          <p className="text-muted">{t(revision.doneAt ? 'moved.nothing' : 'moved.not-yet')}</p>
        )}
      </Section>
    </>
  );
}
