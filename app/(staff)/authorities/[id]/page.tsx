import { Pencil, UserPlus } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AuthorityFacts } from '#components/authorities/authority-facts.tsx';
import { AuthorityLinks } from '#components/authorities/authority-links.tsx';
import { OfficialList } from '#components/authorities/official-list.tsx';
import { BodyTabs } from '#components/records/body-tabs.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { findAuthority } from '#lib/authorities/find-authority.ts';
import { countryName } from '#lib/domain/countries.ts';
import { formatEdtf, type Translate } from '#lib/domain/dates/format-edtf.ts';
import { may } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';

export default async function AuthorityPage(props: PageProps<'/authorities/[id]'>) {
  const viewer = await requireCapability('authority.read');
  const { id } = await props.params;
  const locale = await currentLocale();
  const body = z.uuid().safeParse(id).success ? await findAuthority(viewer, id, locale) : null;
  if (!body) notFound();
  const [t, regimes, dates] = [await getT('authorities'), await getT('regimes'), await getT('dates')];
  const mayEdit = may(viewer, 'authority.edit');
  return (
    <>
      <PageHeader
        title={body.names[0]?.text}
        lang={body.names[0]?.lang}
        eyebrow={
          <Link href="/authorities" className="link">
            {t('title')}
          </Link>
        }
        meta={
          <>
            <span>{t(`kinds.${body.kind}`)}</span>
            <span>{countryName(locale, body.state)}</span>
          </>
        }
        actions={
          mayEdit && (
            <ButtonLink href={`/authorities/${id}/edit`}>
              <Pencil aria-hidden="true" className="size-4" />
              {t('edit')}
            </ButtonLink>
          )
        }
      />
      {may(viewer, 'inquiry.write') && <BodyTabs id={id} current="about" t={await getT('records')} />}
      {body.retired && <Notice tone="warn">{t('retired')}</Notice>}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-8">
          <Section id="facts" title={t('facts')}>
            <AuthorityFacts body={body} t={t} regimes={regimes} locale={locale} />
          </Section>
          <Section
            id="officials"
            title={t('officials.title')}
            count={body.officials.length || undefined}
            actions={
              mayEdit && (
                <ButtonLink href={`/authorities/${id}/officials/new`} size="small">
                  <UserPlus aria-hidden="true" className="size-4" />
                  {t('officials.add')}
                </ButtonLink>
              )
            }
          >
            {body.officials.length > 0 ? (
              <OfficialList
                officials={body.officials}
                authorityId={id}
                mayEdit={mayEdit}
                t={t}
                words={(edtf) => formatEdtf(edtf, dates as Translate, locale)}
              />
            ) : (
              <EmptyState title={t('officials.none')}>{t('officials.none-what')}</EmptyState>
            )}
          </Section>
        </div>
        <div className="grid content-start gap-8">
          {body.parents.length > 0 && (
            <Section id="parents" title={t('parents')}>
              <AuthorityLinks bodies={body.parents} label={t('parents')} />
            </Section>
          )}
          {body.children.length > 0 && (
            <Section id="children" title={t('children')} count={body.children.length}>
              <AuthorityLinks bodies={body.children} label={t('children')} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
