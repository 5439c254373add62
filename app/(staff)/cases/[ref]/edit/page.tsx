import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { EditCaseForm } from '#components/cases/edit-case-form.tsx';
import { SensitivityForm } from '#components/cases/sensitivity-form.tsx';
import { StatusForm } from '#components/cases/status-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { confirmationFor } from '#lib/auth/confirmation-for.ts';
import { requireViewer } from '#lib/auth/current-viewer.ts';
import { editValues } from '#lib/cases/edit-values.ts';
import { findCaseFor } from '#lib/cases/find-case.ts';
import { countryOptions } from '#lib/domain/countries.ts';
import { languageOptions } from '#lib/domain/language-options.ts';
import { mayOnCase } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { changeSensitivityAction, changeStatusAction, editCaseAction } from './actions.ts';

export default async function EditCasePage({ params }: { params: Promise<{ ref: string }> }) {
  const viewer = await requireViewer();
  const found = await findCaseFor(viewer, (await params).ref, 'case.edit');
  if (!found) notFound();
  const locale = await currentLocale();
  const common = await getT('common');
  const base = { version: found.version, defaultValues: editValues(found) };
  const assigned = found.assigned.some(({ userId }) => userId === viewer.userId);
  return (
    <ClientMessages namespaces={['cases', 'dates']}>
      <div className="grid max-w-3xl gap-12">
        <EditCaseForm
          {...base}
          requestId={randomUUID()}
          action={editCaseAction.bind(null, found.reference)}
          languages={languageOptions(locale, common('language-unknown'))}
          countries={countryOptions(locale)}
        />
        <StatusForm
          {...base}
          requestId={randomUUID()}
          action={changeStatusAction.bind(null, found.reference)}
        />
        {mayOnCase(found.standing, 'case.change-sensitivity') && (
          <SensitivityForm
            {...base}
            requestId={randomUUID()}
            action={changeSensitivityAction.bind(null, found.reference)}
            assigned={found.assigned.map(({ name }) => name)}
            viewerStays={assigned}
            confirmation={await confirmationFor(viewer)}
          />
        )}
      </div>
    </ClientMessages>
  );
}
