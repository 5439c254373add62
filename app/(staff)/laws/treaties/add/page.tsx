import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { labelledGroups } from '#components/laws/labelled-groups.ts';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { TreatyForm } from '#components/laws/treaty-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { treatyFields, treatyValues } from '#lib/domain/regimes/edit-treaties.ts';
import { treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import { getTreaties } from '#lib/laws/get-treaties.ts';
import { correctTreatyAction } from '../actions.ts';

export default async function AddTreatyPage() {
  const viewer = await requireCapability('law.edit');
  const view = await getTreaties(viewer);
  if (!view) notFound();
  const voice = await getLawVoice();
  const { t } = voice;
  return (
    <>
      <PageHeader
        title={t('treaty.add-title')}
        eyebrow={
          <Link href="/laws/treaties" className="link">
            {t('treaty.title')}
          </Link>
        }
        meta={t('treaty.add-what')}
      />
      <ClientMessages namespaces={['laws']}>
        <div className="max-w-3xl">
          <TreatyForm
            action={correctTreatyAction.bind(null, null)}
            requestId={randomUUID()}
            version={view.edition + 1}
            confirmation={await confirmationFor(viewer)}
            values={treatyValues(null)}
            groups={labelledGroups(treatyFields(true), treatyTableId, voice)}
            label={t('treaty.add-title')}
          />
        </div>
      </ClientMessages>
    </>
  );
}
