import 'server-only';
import type { selectDocument } from '#db/queries/documents.ts';
import type { DocumentView } from './view.ts';

type DocumentRow = NonNullable<Awaited<ReturnType<typeof selectDocument>>>;

/** What leaves the server of a document. */
export function documentView({ createdAt, uploadedBy, ...row }: DocumentRow): DocumentView {
  return { ...row, uploadedBy: uploadedBy ?? '', takenInAt: createdAt.toISOString() };
}

/** What is said about a document, as its form's fields hold it. */
export function documentValues(document: DocumentView): Record<string, unknown> {
  const { title, kind, language, receivedFrom, receivedHow } = document;
  return { title, kind, language, receivedFrom, receivedHow };
}
