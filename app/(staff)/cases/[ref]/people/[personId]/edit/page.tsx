import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PersonForm } from '#components/people/person-form.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { personValues } from '#lib/people/edit-values.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { editPersonAction } from '../../actions.ts';
import { personOptions } from '../../person-options.ts';

type EditPersonPageProps = { params: Promise<{ ref: string; personId: string }> };

export default async function EditPersonPage({ params }: EditPersonPageProps) {
  const viewer = await requireViewer();
  const { ref, personId } = await params;
  const found = await findCaseFor(viewer, ref, 'content.edit');
  const page = found && (await findPerson(viewer, found.id, personId));
  if (!page) notFound();
  const t = await getT('people');
  return (
    <Section id="person" title={t('edit')} className="max-w-3xl">
      <ClientMessages namespaces={['people', 'dates']}>
        <PersonForm
          options={await personOptions(viewer, found.id)}
          requestId={randomUUID()}
          version={page.person.version}
          defaultValues={personValues(page.person)}
          action={editPersonAction.bind(null, found.reference, personId)}
        />
      </ClientMessages>
    </Section>
  );
}
