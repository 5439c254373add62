import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { FoundForm } from '#components/auth/found-form.tsx';
import { SetPasswordForm } from '#components/auth/set-password-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readLink } from '#lib/auth/read-link.ts';
import { timeZones } from '#lib/domain/time-zones.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { foundAction, setPasswordAction } from './actions.ts';

/**
 * The address is a secret: no other site may learn it. Not "no-referrer": a form sent without scripts would then
 * have the origin "null", and Next refuses that.
 */
export const metadata: Metadata = { referrer: 'same-origin' };

export default async function WelcomePage(props: PageProps<'/welcome/[token]'>) {
  const { token } = await props.params;
  const link = await readLink(token);
  const t = await getT('auth');
  if (!link) {
    return (
      <>
        <h1 className="text-2xl">{t('welcome.void.title')}</h1>
        <Notice
          tone="warn"
          title={t('welcome.void.why')}
          actions={<ButtonLink href="/sign-in">{t('welcome.void.sign-in')}</ButtonLink>}
        >
          <p>{t('welcome.void.what')}</p>
        </Notice>
      </>
    );
  }
  return (
    <ClientMessages namespaces={['auth']}>
      {link.purpose !== 'set-password' ? (
        <>
          <div className="grid gap-2">
            <h1 className="text-2xl">{t('welcome.found.title')}</h1>
            <p className="text-muted">
              {t(
                link.purpose === 'found-organisation' ? 'welcome.found.intro-further' : 'welcome.found.intro',
              )}
            </p>
          </div>
          <FoundForm action={foundAction} requestId={randomUUID()} token={token} timeZones={timeZones()} />
        </>
      ) : (
        <>
          <div className="grid gap-2">
            <h1 className="text-2xl">{t('welcome.set.title')}</h1>
            <p className="text-muted">{t('welcome.set.for', { email: link.email ?? '' })}</p>
          </div>
          <SetPasswordForm
            action={setPasswordAction}
            requestId={randomUUID()}
            token={token}
            email={link.email ?? ''}
          />
        </>
      )}
    </ClientMessages>
  );
}
