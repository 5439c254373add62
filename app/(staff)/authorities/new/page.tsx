import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { AuthorityForm } from '#components/authorities/authority-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { addAuthorityAction } from '../actions.ts';
import { formOptions } from '../form-options.ts';

export default async function NewAuthorityPage() {
  const viewer = await requireCapability('authority.edit');
  const t = await getT('authorities');
  return (
    <>
      <PageHeader
        title={t('add')}
        eyebrow={
          <Link href="/authorities" className="link">
            {t('title')}
          </Link>
        }
      />
      <ClientMessages namespaces={['authorities']}>
        <div className="max-w-2xl">
          <AuthorityForm
            action={addAuthorityAction}
            requestId={randomUUID()}
            options={await formOptions(viewer)}
          />
        </div>
      </ClientMessages>
    </>
  );
}
