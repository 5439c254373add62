import { Scale } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BodyTabs } from '#components/records/body-tabs.tsx';
import { RecordBody } from '#components/records/record-body.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { findAuthority } from '#lib/authorities/find-authority.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';
import { getRecord } from '#lib/records/get-record.ts';
import { recordFilterSchema } from '#lib/records/schema.ts';

export default async function AuthorityRecordPage(props: PageProps<'/authorities/[id]/record'>) {
  const viewer = await requireCapability('inquiry.write');
  const { id } = await props.params;
  const filter = recordFilterSchema.parse(await props.searchParams);
  if (!z.uuid().safeParse(id).success) notFound();
  const [body, record] = await Promise.all([
    findAuthority(viewer, id, await currentLocale()),
    getRecord(viewer, { bodyId: id }, filter),
  ]);
  if (!body || !record) notFound();
  const [t, authorities] = [await getT('records'), await getT('authorities')];
  return (
    <>
      <PageHeader
        title={body.names[0]?.text}
        lang={body.names[0]?.lang}
        eyebrow={
          <Link href="/authorities" className="link">
            {authorities('title')}
          </Link>
        }
        meta={t('intro')}
        actions={
          <ButtonLink href={`/authorities/compare?body=${id}`}>
            <Scale aria-hidden="true" className="size-4" />
            {t('compare')}
          </ButtonLink>
        }
      />
      <BodyTabs id={id} current="record" t={t} />
      <RecordBody record={record} filter={filter} t={t} law={await lawNames()} />
    </>
  );
}
