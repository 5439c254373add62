import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { CaseHeader } from '#components/cases/case-header.tsx';
import { CaseTabs } from '#components/cases/case-tabs.tsx';
import { EmergencyBanner } from '#components/emergencies/emergency-banner.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { todayIn } from '#lib/clock.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { ownEmergency } from '#lib/emergencies/own-emergency.ts';
import { endEmergencyAction } from './access/actions.ts';

type CaseLayoutProps = { children: ReactNode; params: Promise<{ ref: string }> };

export default async function CaseLayout({ children, params }: CaseLayoutProps) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, (await params).ref);
  if (!found) notFound();
  const emergency = found.standing.breakGlass ? await ownEmergency(viewer, found.id) : null;
  return (
    <div className="grid gap-5">
      {emergency && (
        <EmergencyBanner
          endsAt={emergency}
          timeZone={viewer.timeZone}
          userId={viewer.userId}
          end={endEmergencyAction.bind(null, found.reference)}
        />
      )}
      <CaseHeader header={found} today={todayIn(viewer.timeZone)} />
      <ClientMessages namespaces={['cases']}>
        <CaseTabs reference={found.reference} access={mayOnCase(found.standing, 'access.view')} />
      </ClientMessages>
      {children}
    </div>
  );
}
