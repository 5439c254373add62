import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { OfficialForm } from '#components/authorities/official-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { findEditableOfficial } from '#lib/authorities/editable-official.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { editOfficialAction } from '../../../actions.ts';

export default async function EditOfficialPage(props: PageProps<'/authorities/[id]/officials/[official]'>) {
  const viewer = await requireCapability('authority.edit');
  const { id, official } = await props.params;
  const person = z.uuid().safeParse(official).success ? await findEditableOfficial(viewer, official) : null;
  if (person?.authorityId !== id) notFound();
  const [t, common] = [await getT('authorities'), await getT('common')];
  return (
    <>
      <PageHeader
        title={t('officials.edit')}
        eyebrow={
          <Link href={`/authorities/${id}`} className="link">
            {t('back')}
          </Link>
        }
      />
      <ClientMessages namespaces={['authorities', 'dates']}>
        <div className="max-w-2xl">
          <OfficialForm
            action={editOfficialAction.bind(null, { official, authority: id })}
            requestId={randomUUID()}
            version={person.version}
            values={person.values}
            languages={languageOptions(await currentLocale(), common('language-unknown'))}
          />
        </div>
      </ClientMessages>
    </>
  );
}
