import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { AddChannelForm } from '#components/people/add-channel-form.tsx';
import { ChannelList } from '#components/people/channel-list.tsx';
import { ConsentList } from '#components/people/consent-list.tsx';
import { PersonDetails } from '#components/people/person-details.tsx';
import { RecordConsentForm } from '#components/people/record-consent-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCase } from '#lib/cases/find-case.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { authorityOptions } from '#lib/people/authority-options.ts';
import { findPerson } from '#lib/people/find-person.ts';
import {
  addChannelAction,
  recordConsentAction,
  removeChannelAction,
  showChannelAction,
  withdrawConsentAction,
} from '../actions.ts';

type PersonPageProps = { params: Promise<{ ref: string; personId: string }> };

export default async function PersonPage({ params }: PersonPageProps) {
  const viewer = await requireViewer();
  const { ref, personId } = await params;
  const found = await findCase(viewer, ref);
  const page = found && (await findPerson(viewer, found.id, personId));
  if (!page) notFound();
  const t = await getT('people');
  const mayEdit = mayOnCase(found.standing, 'content.edit');
  const mayConsent = mayOnCase(found.standing, 'consent.record');
  const home = `/cases/${found.reference}/people`;
  const { authorityId } = page.person;
  const bodies = authorityId ? await authorityOptions(viewer, found.id, await currentLocale()) : [];
  const body = bodies.find(({ value }) => value === authorityId)?.label ?? null;
  return (
    <ClientMessages namespaces={['people', 'dates']}>
      <PersonDetails person={page.person} authority={body} home={home} editable={mayEdit} />
      <Section id="channels" title={t('channel.title')} description={t('channel.description')}>
        <ChannelList
          channels={page.channels}
          show={showChannelAction.bind(null, ref)}
          remove={mayEdit ? removeChannelAction.bind(null, ref, personId) : undefined}
        />
        {mayEdit && (
          <Disclosure summary={t('channel.add')}>
            <AddChannelForm requestId={randomUUID()} action={addChannelAction.bind(null, ref, personId)} />
          </Disclosure>
        )}
      </Section>
      <Section id="consent" title={t('consent.title')}>
        <ConsentList
          consents={page.consents}
          withdraw={mayConsent ? withdrawConsentAction.bind(null, ref, personId) : undefined}
        />
        {mayConsent && (
          <Disclosure summary={t('consent.add')}>
            <RecordConsentForm
              requestId={randomUUID()}
              action={recordConsentAction.bind(null, ref, personId)}
            />
          </Disclosure>
        )}
      </Section>
      <p>
        <RecordHistoryLink reference={found.reference} table="person" id={page.person.id} />
      </p>
    </ClientMessages>
  );
}
