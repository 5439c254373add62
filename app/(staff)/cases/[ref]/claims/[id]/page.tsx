import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ClaimForm } from '#components/claims/claim-form.tsx';
import { ClaimLinks } from '#components/claims/claim-links.tsx';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { claimValues } from '#lib/claims/claim-values.ts';
import { listClaims } from '#lib/claims/list-claims.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { editClaimAction, linkClaimAction, unlinkClaimAction } from '../actions.ts';
import { claimChoices, claimOptions } from '../claim-options.ts';

type ClaimPageProps = {
  params: Promise<{ ref: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const savedWord = z.enum(['linked', 'unlinked']).nullable().catch(null);

export default async function ClaimPage({ params, searchParams }: ClaimPageProps) {
  const viewer = await requireViewer();
  const { ref, id } = await params;
  const found = (await findCaseFor(viewer, ref, 'content.edit')) ?? notFound();
  const { claims } = await listClaims(viewer, found.id, await currentLocale());
  const claim = claims.find((one) => one.id === id) ?? notFound();
  const saved = savedWord.parse((await searchParams).saved);
  const t = await getT('claims');
  const { reference } = found;
  return (
    <div className="grid max-w-3xl gap-8">
      {saved && (
        <Notice tone="success" live>
          {t(`saved.${saved}`)}
        </Notice>
      )}
      <ClientMessages namespaces={['claims', 'dates']}>
        <Section id="links" title={t('links.title')} description={<q lang={claim.lang}>{claim.text}</q>}>
          <ClaimLinks
            related={claim.relations}
            others={claimChoices(claims.filter((one) => one.id !== id))}
            link={linkClaimAction.bind(null, reference, id)}
            unlink={unlinkClaimAction.bind(null, reference, id)}
            requestId={randomUUID()}
          />
        </Section>
        <Section id="edit-claim" title={t('form.edit-title')}>
          <ClaimForm
            action={editClaimAction.bind(null, reference, id)}
            requestId={randomUUID()}
            options={await claimOptions(viewer, found.id)}
            claim={{ version: claim.version, values: claimValues(claim) }}
          />
        </Section>
      </ClientMessages>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <RecordHistoryLink reference={reference} table="claim" id={id} />
        <Link className="link" href={`/cases/${encodeURIComponent(reference)}/claims`}>
          {t('form.back')}
        </Link>
      </p>
    </div>
  );
}
