import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { OfficialForm } from '#components/authorities/official-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { findAuthority } from '#lib/authorities/find-authority.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { addOfficialAction } from '../../../actions.ts';

export default async function NewOfficialPage(props: PageProps<'/authorities/[id]/officials/new'>) {
  const viewer = await requireCapability('authority.edit');
  const { id } = await props.params;
  const locale = await currentLocale();
  const body = z.uuid().safeParse(id).success ? await findAuthority(viewer, id, locale) : null;
  if (!body) notFound();
  const [t, common] = [await getT('authorities'), await getT('common')];
  return (
    <>
      <PageHeader
        title={t('officials.add')}
        eyebrow={
          <Link href={`/authorities/${id}`} className="link" lang={body.names[0]?.lang}>
            {body.names[0]?.text}
          </Link>
        }
      />
      <ClientMessages namespaces={['authorities', 'dates']}>
        <div className="max-w-2xl">
          <OfficialForm
            action={addOfficialAction.bind(null, id)}
            requestId={randomUUID()}
            languages={languageOptions(locale, common('language-unknown'))}
          />
        </div>
      </ClientMessages>
    </>
  );
}
