import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { RegisterPasskey } from '#components/auth/register-passkey.tsx';
import { ConnectAppForm } from '#components/factors/connect-app-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { startApp } from '#lib/auth/factors/start-app.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { requirePending } from '#lib/auth/pending-session.ts';
import { describeAgent } from '#lib/domain/user-agent.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { connectAction } from './actions.ts';

export default async function EnrolPage(props: PageProps<'/sign-in/enrol'>) {
  const pending = await requirePending();
  const next = nextPath((await props.searchParams).next) ?? '';
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  if (pending.factorGiven) redirect(`/sign-in/codes${query}`);
  if (pending.step === 'second-factor') redirect(`/sign-in/second-factor${query}`);
  const t = await getT('security');
  const { browser, system } = describeAgent((await headers()).get('user-agent') ?? '');
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
        <section aria-labelledby="passkey" className="grid gap-3 border-line border-t pt-5">
          <h2 id="passkey" className="text-lg">
            {t('factors.enrol.passkey')}
          </h2>
          <p className="text-muted">{t('factors.passkeys.how')}</p>
          <RegisterPasskey
            suggestion={[browser, system].filter(Boolean).join(', ')}
            next={next || undefined}
          />
        </section>
      </ClientMessages>
    </>
  );
}
