import { randomUUID } from 'node:crypto';
import { ConfirmForm } from '#components/auth/confirm-form.tsx';
import { PasskeyButton } from '#components/auth/passkey-button.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { homePath } from '#lib/auth/home-path.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { confirmAction, signInAnewAction } from './actions.ts';

export default async function ConfirmPage(props: PageProps<'/confirm'>) {
  const viewer = await requireViewer();
  const next = nextPath((await props.searchParams).next) ?? '';
  const [t, confirmation] = [await getT('auth'), await confirmationFor(viewer)];
  const typed = confirmation.password || confirmation.code;
  return (
    <>
      <PageHeader title={t('confirm.title')} />
      <div className="grid max-w-md gap-5">
        <p className="text-muted">{t('confirm.what')}</p>
        <ClientMessages namespaces={['auth']}>
          {typed && (
            <ConfirmForm
              action={confirmAction}
              requestId={randomUUID()}
              next={next}
              confirmation={{ ...confirmation, needed: true, passkey: false }}
            />
          )}
          {confirmation.passkey && <PasskeyButton purpose="confirm" next={next || homePath(viewer.role)} />}
        </ClientMessages>
        {!typed && (
          <Notice title={t('confirm.anew')}>
            <form action={signInAnewAction}>
              <input type="hidden" name="next" value={next} />
              <SubmitButton>{t('confirm.anew-do')}</SubmitButton>
            </form>
          </Notice>
        )}
      </div>
    </>
  );
}
