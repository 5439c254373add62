import { Plus, Scale } from 'lucide-react';
import { DirectoryFilterForm } from '#components/authorities/directory-filter.tsx';
import { DirectoryList } from '#components/authorities/directory-list.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { listDirectory } from '#lib/authorities/list-directory.ts';
import { directoryFilterSchema } from '#lib/authorities/schema.ts';
import { may } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

export default async function AuthoritiesPage(props: PageProps<'/authorities'>) {
  const viewer = await requireCapability('authority.read');
  const filter = directoryFilterSchema.parse(await props.searchParams);
  const [t, regimes, locale] = [await getT('authorities'), await getT('regimes'), await currentLocale()];
  const records = await getT('records');
  const directory = await listDirectory(viewer, filter, locale);
  const filtered = Boolean(filter.q || filter.state || filter.kind);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('found', { found: directory.found, total: directory.total })}
        actions={
          <>
            {may(viewer, 'inquiry.write') && (
              <ButtonLink href="/authorities/compare">
                <Scale aria-hidden="true" className="size-4" />
                {records('comparing.title')}
              </ButtonLink>
            )}
            <ButtonLink href="/laws">
              <Scale aria-hidden="true" className="size-4" />
              {t('laws')}
            </ButtonLink>
            {may(viewer, 'authority.edit') && (
              <ButtonLink href="/authorities/new" variant="primary">
                <Plus aria-hidden="true" className="size-4" />
                {t('add')}
              </ButtonLink>
            )}
          </>
        }
      />
      <DirectoryFilterForm filter={filter} states={directory.states} locale={locale} t={t} />
      {directory.lines.length > 0 ? (
        <DirectoryList lines={directory.lines} locale={locale} t={t} regimes={regimes} />
      ) : (
        <EmptyState
          title={t(filtered ? 'none.filtered' : 'none.title')}
          action={filtered && <ButtonLink href="/authorities">{t('filter.clear')}</ButtonLink>}
        >
          {t(filtered ? 'none.other' : 'none.what')}
        </EmptyState>
      )}
    </>
  );
}
