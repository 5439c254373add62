import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Time } from '#components/ui/time.tsx';
import type { DocumentView } from '#lib/documents/view.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { fileSize } from './file-size.ts';

/** What the file itself says, and what nobody can change. */
export async function DocumentFacts({ document, timeZone }: { document: DocumentView; timeZone: string }) {
  const t = await getT('documents');
  const locale = await currentLocale();
  const when = instantFormat(locale, timeZone, true);
  return (
    <DefinitionList
      items={[
        {
          key: 'name',
          term: t('facts.file-name'),
          detail: <bdi className="break-all">{document.fileName}</bdi>,
        },
        { key: 'type', term: t('facts.type'), detail: document.mediaType },
        { key: 'size', term: t('facts.size'), detail: fileSize(document.bytes, locale) },
        {
          key: 'sha',
          term: t('facts.sha256'),
          detail: <code className="break-all text-sm">{document.sha256}</code>,
        },
        {
          key: 'in',
          term: t('facts.taken-in'),
          detail: (
            <>
              <Time value={document.takenInAt}>{when.format(new Date(document.takenInAt))}</Time>
              {document.uploadedBy && `, ${document.uploadedBy}`}
            </>
          ),
        },
      ]}
    />
  );
}
