import { CalendarDays, Landmark } from 'lucide-react';
import Link from 'next/link';
import { LawList } from '#components/laws/law-list.tsx';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { RevisionList } from '#components/laws/revision-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { listRevisions } from '#lib/laws/get-revision.ts';
import { getTreaties } from '#lib/laws/get-treaties.ts';
import { listLaws } from '#lib/laws/list-laws.ts';
import { lawFilterSchema } from '#lib/laws/schema.ts';

export default async function LawsPage(props: PageProps<'/laws'>) {
  const viewer = await requireCapability('law.read');
  const { q } = lawFilterSchema.parse(await props.searchParams);
  const voice = await getLawVoice();
  const { t, lawName, country } = voice;
  const laws = await listLaws(viewer);
  const wanted = q.toLowerCase();
  const found = laws.filter((law) =>
    [law.id, lawName(law.id), country(law.country)].some((words) => words.toLowerCase().includes(wanted)),
  );
  const revisions = await listRevisions(viewer);
  const treaties = await getTreaties(viewer);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('about')}
        actions={
          <>
            <ButtonLink href="/laws/treaties">
              <Landmark aria-hidden="true" className="size-4" />
              {t('treaty.title')}
            </ButtonLink>
            <ButtonLink href="/laws/calendars">
              <CalendarDays aria-hidden="true" className="size-4" />
              {t('to-calendars')}
            </ButtonLink>
          </>
        }
      />
      {laws.some(({ asks }) => asks) && <Notice tone="warn">{t('update.some')}</Notice>}
      {treaties?.update && (
        <Notice tone="warn">
          {t('treaty.update')}.{' '}
          <Link className="link" href="/laws/treaties">
            {t('treaty.title')}
          </Link>
        </Notice>
      )}
      <search aria-label={t('search.title')}>
        <form action="/laws" className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Field id="laws-q" label={t('search.text')}>
            {(control) => <Input {...control} name="q" type="search" defaultValue={q} />}
          </Field>
          <div className="flex gap-2">
            <Button type="submit">{t('search.do')}</Button>
            {q && (
              <ButtonLink href="/laws" variant="quiet">
                {t('search.clear')}
              </ButtonLink>
            )}
          </div>
        </form>
      </search>
      {found.length > 0 ? (
        <LawList laws={found} />
      ) : (
        <EmptyState
          title={t('search.none')}
          action={<ButtonLink href="/laws">{t('search.clear')}</ButtonLink>}
        />
      )}
      {revisions.length > 0 && (
        <Section id="revisions" title={t('revision.list')} description={t('revision.list-what')}>
          <RevisionList revisions={revisions} timeZone={viewer.timeZone} />
        </Section>
      )}
    </>
  );
}
