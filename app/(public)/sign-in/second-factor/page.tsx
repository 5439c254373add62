import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { PasskeyButton } from '#components/auth/passkey-button.tsx';
import { GiveCodeForm } from '#components/factors/give-code-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { ownFactors } from '#lib/auth/factors/own-factors.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { requirePending } from '#lib/auth/pending-session.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { giveCodeAction } from './actions.ts';

export default async function SecondFactorPage(props: PageProps<'/sign-in/second-factor'>) {
  const pending = await requirePending();
  const next = nextPath((await props.searchParams).next) ?? '';
  if (pending.step === 'enrol') redirect(`/sign-in/enrol${next ? `?next=${encodeURIComponent(next)}` : ''}`);
  const [t, factors] = [await getT('security'), await ownFactors(pending)];
  const passkey = factors.passkeys > 0;
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t('factors.step.title')}</h1>
        <p className="text-muted">{t('factors.step.what')}</p>
      </div>
      <ClientMessages namespaces={['security']}>
        {passkey && <PasskeyButton purpose="second-factor" next={next || undefined} />}
        <GiveCodeForm
          action={giveCodeAction}
          requestId={randomUUID()}
          next={next}
          app={factors.appSince !== null}
        />
      </ClientMessages>
      <p className="text-muted text-sm">{t('factors.step.help')}</p>
    </>
  );
}
