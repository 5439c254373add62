import { randomUUID } from 'node:crypto';
import { notFound, redirect } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { IntakeForm } from '#components/intake/intake-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { countryOptions } from '#lib/domain/countries.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { findKnownPeopleAction, intakeAction } from '../actions.ts';

export default async function IntakeDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireCapability('case.open');
  const draft = await findDraft(viewer, (await params).id);
  if (!draft) notFound();
  if (draft.reference) redirect(`/cases/${draft.reference}`);
  const t = await getT('intake');
  const locale = await currentLocale();
  const saved = instantFormat(locale, viewer.timeZone, true).format(new Date(draft.savedAt));
  const options = {
    languages: languageOptions(locale, (await getT('common'))('language-unknown')),
    countries: countryOptions(locale),
  };
  return (
    <>
      <PageHeader title={t('form.title')} meta={t('form.meta', { when: saved })} />
      <p className="max-w-prose text-muted">{t('form.intro')}</p>
      <div className="max-w-3xl">
        <ClientMessages namespaces={['intake', 'cases', 'people', 'dates']}>
          <IntakeForm
            draft={{ ...draft, content: { lang: locale, ...draft.content } }}
            requestId={randomUUID()}
            options={options}
            action={intakeAction.bind(null, draft.id)}
            findKnown={findKnownPeopleAction}
          />
        </ClientMessages>
      </div>
    </>
  );
}
