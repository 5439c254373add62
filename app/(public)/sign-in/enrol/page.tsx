import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { ConnectAppForm } from '#components/factors/connect-app-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { startApp } from '#lib/auth/factors/start-app.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { requirePending } from '#lib/auth/pending-session.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { connectAction } from './actions.ts';

export default async function EnrolPage(props: PageProps<'/sign-in/enrol'>) {
  const pending = await requirePending();
  const next = nextPath((await props.searchParams).next) ?? '';
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  if (pending.factorGiven) redirect(`/sign-in/codes${query}`);
  if (pending.step === 'second-factor') redirect(`/sign-in/second-factor${query}`);
  const t = await getT('security');
  const offer = await startApp(pending, 'Vigil');
  if (!offer) redirect('/sign-in');
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t('factors.enrol.title')}</h1>
        <p className="text-muted">{t('factors.enrol.what')}</p>
      </div>
      <ClientMessages namespaces={['security']}>
        <ConnectAppForm action={connectAction} requestId={randomUUID()} next={next} offer={offer} />
      </ClientMessages>
    </>
  );
}
