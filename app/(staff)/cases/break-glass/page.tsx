import { randomUUID } from 'node:crypto';
import { EmergencyForm } from '#components/emergencies/emergency-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { listTellable } from '#lib/emergencies/list-tellable.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { breakGlassAction } from './actions.ts';

/** The way to a sealed case in an emergency. It says of no case whether there is one. */
export default async function BreakGlassPage() {
  const viewer = await requireCapability('case.break-glass');
  const tellable = (await listTellable(viewer)).map(({ id, name }) => ({ value: id, label: name }));
  const t = await getT('sharing');
  return (
    <>
      <PageHeader title={t('emergency.title')} />
      <Section id="emergency" title={t('emergency.form')} className="max-w-3xl">
        <Notice tone="warn" title={t('emergency.what')}>
          {t('emergency.consequences')}
        </Notice>
        <ClientMessages namespaces={['sharing']}>
          <EmergencyForm
            action={breakGlassAction}
            requestId={randomUUID()}
            confirmation={await confirmationFor(viewer)}
            tellable={tellable}
          />
        </ClientMessages>
      </Section>
    </>
  );
}
