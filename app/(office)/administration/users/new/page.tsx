import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { AddUserForm } from '#components/admin/add-user-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { addUserAction } from '../../actions.ts';

export default async function AddUserPage() {
  const viewer = await requireCapability('users.administer');
  const t = await getT('admin');
  return (
    <>
      <PageHeader
        title={t('add.title')}
        eyebrow={
          <Link href="/administration" className="link">
            {t('title')}
          </Link>
        }
      />
      <ClientMessages namespaces={['admin', 'common']}>
        <div className="max-w-xl">
          <AddUserForm
            action={addUserAction}
            requestId={randomUUID()}
            confirmation={await confirmationFor(viewer)}
          />
        </div>
      </ClientMessages>
    </>
  );
}
