import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { AccessList } from '#components/sharing/access-list.tsx';
import { CloseForm } from '#components/sharing/close-form.tsx';
import { EmergencyList } from '#components/sharing/emergency-list.tsx';
import { GrantList } from '#components/sharing/grant-list.tsx';
import { ShareForm } from '#components/sharing/share-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { todayIn } from '#lib/clock.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { getAccess } from '#lib/sharing/get-access.ts';
import { usualDays } from '#lib/sharing/schema.ts';
import { closeAccessAction, endEmergencyAction, revokeAction, shareAction } from './actions.ts';

type AccessPageProps = {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const done = z.enum(['shared', 'revoked', 'closed', 'ended']).nullable().catch(null);

/** Who can see this case, and why. */
export default async function AccessPage({ params, searchParams }: AccessPageProps) {
  const viewer = await requireViewer();
  const found = (await findCaseFor(viewer, (await params).ref, 'access.view')) ?? notFound();
  const access = await getAccess(viewer, found.id);
  const t = await getT('sharing');
  const { reference, standing } = found;
  const mayShare = mayOnCase(standing, 'case.share');
  const confirmation = await confirmationFor(viewer);
  const word = done.parse((await searchParams).done);
  return (
    <ClientMessages namespaces={['sharing', 'dates']}>
      <div className="grid max-w-3xl gap-10">
        {word && (
          <Notice tone="success" live>
            {t(`done.${word}`)}
          </Notice>
        )}
        <Section id="access" title={t('title')} description={t(`sensitivity.${found.sensitivity}`)}>
          <AccessList assigned={found.assigned} coordinators={access.coordinators} />
        </Section>
        {access.emergencies.length > 0 && (
          <Section id="emergencies" title={t('emergencies.title')}>
            <EmergencyList
              emergencies={access.emergencies}
              timeZone={viewer.timeZone}
              end={mayShare ? endEmergencyAction.bind(null, reference) : undefined}
            />
          </Section>
        )}
        <Section id="grants" title={t('grants.title')} description={t('grants.what')}>
          <GrantList
            grants={access.grants}
            revoke={mayShare ? revokeAction.bind(null, reference) : undefined}
            confirmation={confirmation}
          />
        </Section>
        {mayShare && (
          <Section id="share" title={t('share.title')} description={t('share.what')}>
            <ShareForm
              action={shareAction.bind(null, reference)}
              requestId={randomUUID()}
              confirmation={confirmation}
              covered={access.covered}
              until={shiftDay(todayIn(viewer.timeZone), usualDays)}
            />
          </Section>
        )}
        {mayOnCase(standing, 'case.close-access') && (
          <Section id="close" title={t('close.title')} description={t(`close.what.${found.sensitivity}`)}>
            <CloseForm
              action={closeAccessAction.bind(null, reference)}
              requestId={randomUUID()}
              confirmation={confirmation}
              losing={access.grants
                .map(({ name }) => name)
                .concat(access.emergencies.map(({ name }) => name))}
              colleagues={found.sensitivity === 'open'}
            />
          </Section>
        )}
      </div>
    </ClientMessages>
  );
}
