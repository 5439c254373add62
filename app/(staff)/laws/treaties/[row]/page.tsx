import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { labelledGroups } from '#components/laws/labelled-groups.ts';
import { getLawVoice } from '#components/laws/law-voice.ts';
import { TreatyCard } from '#components/laws/treaty-card.tsx';
import { RemoveTreatyForm, TreatyForm } from '#components/laws/treaty-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { may } from '#lib/domain/permissions.ts';
import { treatyFields, treatyValues } from '#lib/domain/regimes/edit-treaties.ts';
import { treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import { getTreaties } from '#lib/laws/get-treaties.ts';
import { confirmRuleAction, withdrawConfirmationAction } from '../../actions.ts';
import { correctTreatyAction, removeTreatyAction } from '../actions.ts';

export default async function TreatyPage(props: PageProps<'/laws/treaties/[row]'>) {
  const viewer = await requireCapability('law.read');
  const id = decodeURIComponent((await props.params).row);
  const view = await getTreaties(viewer);
  const row = view?.rows.find((one) => one.id === id);
  if (!view || !row) notFound();
  const voice = await getLawVoice();
  const { t } = voice;
  const mayEdit = may(viewer, 'law.edit');
  const confirmation = await confirmationFor(viewer);
  const version = view.edition + 1;
  return (
    <>
      <PageHeader
        title={t('treaty.row', { state: voice.country(row.state), treaty: voice.treaty(row.treaty) })}
        eyebrow={
          <Link href="/laws/treaties" className="link">
            {t('treaty.title')}
          </Link>
        }
      />
      <ClientMessages namespaces={['laws']}>
        <div className="grid max-w-3xl gap-8">
          <TreatyCard
            row={row}
            view={view}
            confirm={mayEdit ? confirmRuleAction.bind(null, treatyTableId) : undefined}
            withdraw={mayEdit ? withdrawConfirmationAction : undefined}
          />
          {mayEdit && (
            <>
              <Section id="correct" title={t('treaty.correct')} description={t('treaty.correct-what')}>
                <TreatyForm
                  action={correctTreatyAction.bind(null, row.id)}
                  requestId={randomUUID()}
                  version={version}
                  confirmation={confirmation}
                  values={treatyValues(row)}
                  groups={labelledGroups(treatyFields(false), treatyTableId, voice)}
                  label={t('treaty.correct')}
                />
              </Section>
              <Section id="remove" title={t('treaty.remove')} description={t('treaty.remove-what')}>
                <RemoveTreatyForm
                  action={removeTreatyAction.bind(null, row.id)}
                  requestId={randomUUID()}
                  version={version}
                  confirmation={confirmation}
                />
              </Section>
            </>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
