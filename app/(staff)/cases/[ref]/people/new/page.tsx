import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PersonForm } from '#components/people/person-form.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { addPersonAction } from '../actions.ts';
import { personOptions } from '../person-options.ts';

export default async function NewPersonPage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCaseFor(viewer, (await params).ref, 'content.edit');
  if (!found) notFound();
  const t = await getT('people');
  return (
    <Section id="person" title={t('new')} className="max-w-3xl">
      <ClientMessages namespaces={['people', 'dates']}>
        <PersonForm
          options={await personOptions(viewer, found.id)}
          requestId={randomUUID()}
          action={addPersonAction.bind(null, found.reference)}
        />
      </ClientMessages>
    </Section>
  );
}
