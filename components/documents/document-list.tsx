import { Download } from 'lucide-react';
import { Card } from '#components/ui/card.tsx';
import { List, Row } from '#components/ui/list.tsx';
import { Time } from '#components/ui/time.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { documentKinds } from '#lib/documents/schema.ts';
import type { DocumentView } from '#lib/documents/view.ts';
import { instantFormat } from '#lib/domain/instant-format.ts';
import { currentLocale } from '#lib/i18n/current-locale.ts';
import { getT } from '#lib/i18n/get-t.ts';
import { DownloadLink } from './download-link.tsx';
import { fileSize } from './file-size.ts';

type DocumentListProps = { documents: readonly DocumentView[]; home: string; timeZone: string };

/** A case's documents, the latest first. */
export async function DocumentList({ documents, home, timeZone }: DocumentListProps) {
  const t = await getT('documents');
  const locale = await currentLocale();
  const day = instantFormat(locale, timeZone, false);
  return (
    <Card flush>
      <List label={t('title')}>
        {documents.map((document) => (
          <Row
            key={document.id}
            href={`${home}/${document.id}`}
            title={<bdi>{document.title || t('untitled')}</bdi>}
            lang={document.language}
            meta={
              <>
                <span>{isKnown(document.kind) ? t(`kinds.${document.kind}`) : document.kind}</span>
                <span>{fileSize(document.bytes, locale)}</span>
                <Time value={document.takenInAt}>{day.format(new Date(document.takenInAt))}</Time>
                {document.receivedFrom && <span>{t('list.from', { from: document.receivedFrom })}</span>}
              </>
            }
            actions={
              <DownloadLink id={document.id} size="small">
                <Download aria-hidden="true" className="size-4" />
                {t('download')}
                <VisuallyHidden>{document.title}</VisuallyHidden>
              </DownloadLink>
            }
          />
        ))}
      </List>
    </Card>
  );
}

function isKnown(kind: string): kind is (typeof documentKinds)[number] {
  return (documentKinds as readonly string[]).includes(kind);
}
