import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { PasskeyButton } from '#components/auth/passkey-button.tsx';
import { SignInForm } from '#components/auth/sign-in-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Notice } from '#components/ui/notice.tsx';
import { currentViewer } from '#lib/auth/current-viewer.ts';
import { homePath } from '#lib/auth/home-path.ts';
import { installationIsFounded } from '#lib/auth/installation-is-founded.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { oidcSettings } from '#lib/auth/oidc-settings.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { signInAction } from './actions.ts';

export default async function SignInPage(props: PageProps<'/sign-in'>) {
  const { next: going, error } = await props.searchParams;
  const next = nextPath(going);
  const oidc = oidcSettings();
  const viewer = await currentViewer();
  if (viewer) redirect(next ?? homePath(viewer.role));
  const t = await getT('auth');
  if (!(await installationIsFounded())) {
    return (
      <>
        <h1 className="text-2xl">{t('sign-in.title')}</h1>
        <Notice title={t('begin.title')}>
          <p>{t('begin.link')}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <h1 className="text-2xl">{t('sign-in.title')}</h1>
      {error !== undefined && <Notice tone="error" title={t('sign-in.oidc-refused')} live />}
      {oidc && (
        // Not followed ahead of time: it begins something. And it leads to another place than a page.
        <a
          href={`/sign-in/oidc${next ? `?next=${encodeURIComponent(next)}` : ''}`}
          className={buttonStyle('secondary', 'normal')}
        >
          {t('sign-in.oidc', { name: oidc.name })}
        </a>
      )}
      <ClientMessages namespaces={['auth']}>
        <SignInForm action={signInAction} requestId={randomUUID()} next={next ?? ''} />
        <PasskeyButton purpose="sign-in" next={next ?? undefined} autofill>
          {t('sign-in.passkey')}
        </PasskeyButton>
      </ClientMessages>
    </>
  );
}
