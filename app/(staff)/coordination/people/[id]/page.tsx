import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { HandOverForm } from '#components/coordination/hand-over-form.tsx';
import { ShutOutForm } from '#components/coordination/shut-out-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getHandOver } from '#lib/coordination/get-hand-over.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { handOverAction, shutOutAction } from '../actions.ts';

export default async function PersonPage(props: PageProps<'/coordination/people/[id]'>) {
  const viewer = await requireCapability('coordination.view');
  const { id } = await props.params;
  const view = z.uuid().safeParse(id).success ? await getHandOver(viewer, id) : null;
  if (!view) notFound();
  const { person, self, work, more, drafts, people } = view;
  const [t, common] = [await getT('coordination'), await getT('common')];
  const confirmation = await confirmationFor(viewer);
  const canShutOut = !person.shutOut && !self && person.role !== 'administrator';
  return (
    <>
      <PageHeader
        title={person.name}
        eyebrow={
          <Link href="/coordination" className="link">
            {t('title')}
          </Link>
        }
        meta={
          <>
            <span>{common(`roles.${person.role}`)}</span>
            {person.shutOut && <Badge tone="late">{t('shut-out.is')}</Badge>}
          </>
        }
      />
      <ClientMessages namespaces={['coordination']}>
        {canShutOut && (
          <Section id="shut-out" title={t('shut-out.title')} description={t('shut-out.what')}>
            <ShutOutForm
              action={shutOutAction}
              requestId={randomUUID()}
              confirmation={confirmation}
              userId={person.userId}
              name={person.name}
            />
          </Section>
        )}
        {person.shutOut && <Notice tone="warn" title={t('shut-out.done', { name: person.name })} />}
        <Section id="work" title={t('hand-over.title')} description={t('hand-over.what')} count={work.length}>
          {drafts > 0 && <p>{t('hand-over.drafts', { count: drafts })}</p>}
          {more && <p>{t('hand-over.more', { count: work.length })}</p>}
          {work.length === 0 ? (
            <EmptyState title={t('hand-over.none')} />
          ) : (
            <HandOverForm
              key={work.map(({ caseId }) => caseId).join()}
              action={handOverAction}
              requestId={randomUUID()}
              confirmation={confirmation}
              from={person.userId}
              work={work}
              people={people}
            />
          )}
        </Section>
      </ClientMessages>
    </>
  );
}
