import { redirect } from 'next/navigation';
import { RecoveryCodes } from '#components/factors/recovery-codes.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { shownCodes } from '#lib/auth/factors/shown-codes.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { codesKeptAction } from '../actions.ts';

export default async function RecoveryCodesPage() {
  const viewer = await requireViewer();
  const codes = await shownCodes(viewer.userId);
  if (!codes) redirect('/account/second-factor');
  const t = await getT('security');
  return (
    <>
      <PageHeader title={t('factors.codes.title')} />
      <div className="grid max-w-xl gap-5">
        <p className="max-w-prose">{t('factors.codes.keep')}</p>
        <ClientMessages namespaces={['security']}>
          <RecoveryCodes codes={codes} />
        </ClientMessages>
        <form action={codesKeptAction}>
          <SubmitButton>{t('factors.codes.kept')}</SubmitButton>
        </form>
      </div>
    </>
  );
}
