import { randomUUID } from 'node:crypto';
import { Users } from 'lucide-react';
import { z } from 'zod';
import { PersonCases } from '#components/coordination/person-cases.tsx';
import { UnownedCases } from '#components/coordination/unowned-cases.tsx';
import { Workload } from '#components/coordination/workload.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getCoordination } from '#lib/coordination/get-coordination.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { assignCaseAction, endAssignmentAction } from './actions.ts';

type CoordinationPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const id = z.uuid().nullable().catch(null);
const querySchema = z.object({ after: id, person: id });

export default async function CoordinationPage({ searchParams }: CoordinationPageProps) {
  const viewer = await requireCapability('coordination.view');
  const asked = querySchema.parse(await searchParams);
  const { today, unowned, next, colleagues, person } = await getCoordination(viewer, asked);
  const confirmation = await confirmationFor(viewer);
  const t = await getT('coordination');
  return (
    <>
      <PageHeader title={t('title')} meta={t('about')} />
      <Section id="unowned" title={t('unowned.title')} description={t('unowned.what')}>
        {unowned.length === 0 ? (
          <EmptyState icon={Users} title={t('unowned.none')}>
            {t('unowned.hint')}
          </EmptyState>
        ) : (
          <UnownedCases
            cases={unowned}
            colleagues={colleagues}
            today={today}
            assign={assignCaseAction}
            confirmation={confirmation}
            newRequestId={randomUUID}
          />
        )}
        <Pagination
          label={t('unowned.pages')}
          previous={asked.after ? { href: '/coordination', label: t('unowned.first') } : undefined}
          next={next ? { href: `/coordination?after=${next}`, label: t('unowned.more') } : undefined}
        />
      </Section>
      <Section id="load" title={t('load.title')} description={t('load.what')}>
        <Workload colleagues={colleagues} />
      </Section>
      {person && (
        <PersonCases
          person={person}
          today={today}
          end={endAssignmentAction}
          confirmation={confirmation}
          newRequestId={randomUUID}
        />
      )}
    </>
  );
}
