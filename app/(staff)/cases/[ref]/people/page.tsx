import { notFound } from 'next/navigation';
import { PeopleList } from '#components/people/people-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { listPeople } from '#lib/people/list-people.ts';

export default async function PeoplePage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, (await params).ref);
  if (!found) notFound();
  const t = await getT('people');
  const people = await listPeople(viewer, found.id);
  const home = `/cases/${found.reference}/people`;
  const add = mayOnCase(found.standing, 'content.edit') && (
    <ButtonLink href={`${home}/new`} size="small">
      {t('add')}
    </ButtonLink>
  );
  return (
    <Section id="people" title={t('title')} count={people.length} actions={people.length > 0 && add}>
      {people.length === 0 ? (
        <EmptyState title={t('empty')} action={add}>
          {t('empty-hint')}
        </EmptyState>
      ) : (
        <PeopleList people={people} home={home} />
      )}
    </Section>
  );
}
