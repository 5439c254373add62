import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { RecordBody } from '#components/records/record-body.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireCapability } from '#lib/auth/current-viewer.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { lawNames } from '#lib/i18n/law-names.ts';
import { getRecord } from '#lib/records/get-record.ts';
import { recordFilterSchema } from '#lib/records/schema.ts';

const paramsSchema = z.object({ id: z.uuid(), official: z.uuid() });

export default async function OfficialRecordPage(
  props: PageProps<'/authorities/[id]/officials/[official]/record'>,
) {
  const viewer = await requireCapability('inquiry.write');
  const params = paramsSchema.safeParse(await props.params);
  if (!params.success) notFound();
  const { id, official } = params.data;
  const filter = recordFilterSchema.parse(await props.searchParams);
  const record = await getRecord(viewer, { bodyId: id, officialId: official }, filter);
  if (!record?.official) notFound();
  const t = await getT('records');
  return (
    <>
      <PageHeader
        title={t('official-title', { name: record.official.name })}
        eyebrow={
          <Link href={`/authorities/${id}/record`} className="link">
            {t('back')}
          </Link>
        }
        meta={
          <>
            {record.official.position && <span>{record.official.position}</span>}
            <span>{t('official-intro')}</span>
          </>
        }
      />
      <RecordBody record={record} filter={filter} t={t} law={await lawNames()} />
    </>
  );
}
