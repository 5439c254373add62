import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClaimForm } from '#components/claims/claim-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { addClaimAction } from '../actions.ts';
import { claimOptions } from '../claim-options.ts';

export default async function AddClaimPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = (await findCaseFor(viewer, (await params).ref, 'content.edit')) ?? notFound();
  const t = await getT('claims');
  return (
    <Section id="add-claim" title={t('form.add-title')} className="max-w-3xl">
      <ClientMessages namespaces={['claims', 'dates']}>
        <ClaimForm
          action={addClaimAction.bind(null, found.reference)}
          requestId={randomUUID()}
          options={await claimOptions(viewer, found.id)}
        />
      </ClientMessages>
      <p>
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/claims`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
