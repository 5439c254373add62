import { randomUUID } from 'node:crypto';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { calendarName } from '#components/calendars/calendar-name.ts';
import { ImportForm } from '#components/calendars/import-form.tsx';
import { ClientMessages } from '#components/i18n/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { previewImportAction, takeInAction } from '../../actions.ts';

export default async function ImportPage(props: PageProps<'/laws/calendars/[id]/import'>) {
  await requireCapability('calendar.edit');
  const { id } = await props.params;
  if (!shippedCalendarIds.includes(id)) notFound();
  const [t, locale] = [await getT('laws'), await currentLocale()];
  return (
    <>
      <PageHeader
        title={t('calendar.import')}
        eyebrow={
          <Link href="/laws/calendars" className="link">
            {calendarName(id, locale, t)}
          </Link>
        }
        meta={t('calendar.import-what')}
      />
      <ClientMessages namespaces={['laws']}>
        <ImportForm
          preview={previewImportAction.bind(null, id)}
          take={takeInAction.bind(null, id)}
          requestIds={[randomUUID(), randomUUID()]}
        />
      </ClientMessages>
    </>
  );
}
