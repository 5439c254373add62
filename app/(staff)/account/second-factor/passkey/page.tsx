import { headers } from 'next/headers';
import Link from 'next/link';
import { RegisterPasskey } from '#components/auth/register-passkey.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireConfirmed } from '#lib/auth/require-confirmed.ts';
import { describeAgent } from '#lib/domain/user-agent.ts';
import { getT } from '#lib/i18n/get-t.ts';

export default async function AddPasskeyPage() {
  await requireConfirmed('/account/second-factor/passkey');
  const t = await getT('security');
  const { browser, system } = describeAgent((await headers()).get('user-agent') ?? '');
  return (
    <>
      <PageHeader
        title={t('factors.passkeys.add')}
        eyebrow={
          <Link href="/account/second-factor" className="link">
            {t('factors.title')}
          </Link>
        }
      />
      <div className="grid max-w-xl gap-5">
        <p className="max-w-prose">{t('factors.passkeys.how')}</p>
        <ClientMessages namespaces={[]}>
          <RegisterPasskey suggestion={[browser, system].filter(Boolean).join(', ')} />
        </ClientMessages>
      </div>
    </>
  );
}
