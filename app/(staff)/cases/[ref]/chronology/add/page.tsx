import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EventForm } from '#components/chronology/event-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { addEventAction } from '../actions.ts';
import { eventOptions } from '../event-options.ts';

export default async function AddEventPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = (await findCaseFor(viewer, (await params).ref, 'content.edit')) ?? notFound();
  const t = await getT('chronology');
  return (
    <Section id="add-event" title={t('form.add-title')} className="max-w-3xl">
      <ClientMessages namespaces={['chronology', 'common', 'dates']}>
        <EventForm
          action={addEventAction.bind(null, found.reference)}
          requestId={randomUUID()}
          options={await eventOptions(viewer, found.id)}
        />
      </ClientMessages>
      <p>
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/chronology`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
