import 'server-only';
import type { selectDocument } from '#db/queries/documents.ts';
import type { CaseKey } from '#lib/crypto/case-key.ts';
import { openRow } from '#lib/crypto/case-seal.ts';
import type { DocumentView } from './view.ts';

type DocumentRow = NonNullable<Awaited<ReturnType<typeof selectDocument>>>;

/** What leaves the server of a document; the key is that of its case. */
export function documentView(key: CaseKey | null, stored: DocumentRow): DocumentView {
  const { createdAt, uploadedBy, ...row } = openRow(key, 'document', stored);
  return { ...row, uploadedBy: uploadedBy ?? '', takenInAt: createdAt.toISOString() };
}

/** What is said about a document, as its form's fields hold it. */
export function documentValues(document: DocumentView): Record<string, unknown> {
  const { title, kind, language, receivedFrom, receivedHow } = document;
  return { title, kind, language, receivedFrom, receivedHow };
}
