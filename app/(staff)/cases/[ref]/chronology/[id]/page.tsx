import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { EventForm } from '#components/chronology/event-form.tsx';
import { RecordHistoryLink } from '#components/history/record-history-link.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { eventValues } from '#lib/events/event-values.ts';
import { findEvent } from '#lib/events/find-event.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { editEventAction } from '../actions.ts';
import { eventOptions } from '../event-options.ts';

export default async function EditEventPage({ params }: { params: Promise<{ ref: string; id: string }> }) {
  const viewer = await requireViewer();
  const { ref, id } = await params;
  const found = await findCaseFor(viewer, ref, 'content.edit');
  if (!found || !z.uuid().safeParse(id).success) notFound();
  const event = (await findEvent(viewer, found.id, id, await currentLocale())) ?? notFound();
  const t = await getT('chronology');
  return (
    <Section id="edit-event" title={t('form.edit-title')} className="max-w-3xl">
      <ClientMessages namespaces={['chronology', 'common', 'dates']}>
        <EventForm
          action={editEventAction.bind(null, found.reference, event.id)}
          requestId={randomUUID()}
          options={await eventOptions(viewer, found.id)}
          event={{ version: event.version, values: eventValues(event) }}
        />
      </ClientMessages>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <RecordHistoryLink reference={found.reference} table="event" id={event.id} />
        <Link className="link" href={`/cases/${encodeURIComponent(found.reference)}/chronology`}>
          {t('form.back')}
        </Link>
      </p>
    </Section>
  );
}
