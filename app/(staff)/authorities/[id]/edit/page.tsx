import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AuthorityForm } from '#components/authorities/authority-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { findEditableAuthority } from '#lib/authorities/editable-authority.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { editAuthorityAction } from '../../actions.ts';
import { formOptions } from '../../form-options.ts';

export default async function EditAuthorityPage(props: PageProps<'/authorities/[id]/edit'>) {
  const viewer = await requireCapability('authority.edit');
  const { id } = await props.params;
  const body = z.uuid().safeParse(id).success ? await findEditableAuthority(viewer, id) : null;
  if (!body) notFound();
  const t = await getT('authorities');
  return (
    <>
      <PageHeader
        title={t('edit')}
        eyebrow={
          <Link href={`/authorities/${id}`} className="link">
            {String(body.values.nameEn)}
          </Link>
        }
      />
      <ClientMessages namespaces={['authorities']}>
        <div className="max-w-2xl">
          <AuthorityForm
            action={editAuthorityAction.bind(null, id)}
            requestId={randomUUID()}
            version={body.version}
            values={body.values}
            options={await formOptions(viewer, id)}
          />
        </div>
      </ClientMessages>
    </>
  );
}
