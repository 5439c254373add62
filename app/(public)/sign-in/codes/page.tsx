import { redirect } from 'next/navigation';
import { RecoveryCodes } from '#components/factors/recovery-codes.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { shownCodes } from '#lib/auth/factors/shown-codes.ts';
import { nextPath } from '#lib/auth/next-path.ts';
import { requirePending } from '#lib/auth/pending-session.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { goOnAction } from './actions.ts';

export default async function FirstCodesPage(props: PageProps<'/sign-in/codes'>) {
  const pending = await requirePending();
  if (!pending.factorGiven) redirect('/sign-in/enrol');
  const next = nextPath((await props.searchParams).next) ?? '';
  const [t, codes] = [await getT('security'), await shownCodes(pending.userId)];
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t('factors.codes.title')}</h1>
        <p className="text-muted">{t(codes ? 'factors.codes.keep' : 'factors.codes.gone')}</p>
      </div>
      {codes && (
        <ClientMessages namespaces={['security']}>
          <RecoveryCodes codes={codes} />
        </ClientMessages>
      )}
      <form action={goOnAction}>
        <input type="hidden" name="next" value={next} />
        <SubmitButton>{t(codes ? 'factors.codes.kept' : 'factors.codes.on')}</SubmitButton>
      </form>
    </>
  );
}
