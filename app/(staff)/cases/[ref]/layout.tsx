import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { CaseHeader } from '#components/cases/case-header.tsx';
import { CaseTabs } from '#components/cases/case-tabs.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { todayIn } from '#lib/clock.ts';

type CaseLayoutProps = { children: ReactNode; params: Promise<{ ref: string }> };

export default async function CaseLayout({ children, params }: CaseLayoutProps) {
  const viewer = await requireViewer();
  const found = await findCase(viewer, (await params).ref);
  if (!found) notFound();
  return (
    <div className="grid gap-5">
      <CaseHeader header={found} today={todayIn(viewer.timeZone)} />
      <ClientMessages namespaces={['cases']}>
        <CaseTabs reference={found.reference} />
      </ClientMessages>
      {children}
    </div>
  );
}
