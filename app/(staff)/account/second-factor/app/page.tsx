import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ConnectAppForm } from '#components/factors/connect-app-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { startApp } from '#lib/auth/factors/start-app.ts';
import { requireConfirmed } from '#lib/auth/require-confirmed.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { connectAction } from './actions.ts';

export default async function ConnectAppPage() {
  const viewer = await requireConfirmed('/account/second-factor/app');
  const t = await getT('security');
  const offer = await startApp(viewer, 'Vigil');
  if (!offer) redirect('/account/second-factor');
  return (
    <>
      <PageHeader
        title={t('factors.app.add')}
        eyebrow={
          <Link href="/account/second-factor" className="link">
            {t('factors.title')}
          </Link>
        }
      />
      <ClientMessages namespaces={['security']}>
        <div className="max-w-xl">
          <ConnectAppForm action={connectAction} requestId={randomUUID()} next="" offer={offer} />
        </div>
      </ClientMessages>
    </>
  );
}
