import 'server-only';
import { selectDocuments } from '#db/queries/documents.ts';
import { read } from '#lib/context.ts';
import { findCaseKey } from '#lib/crypto/case-key.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { documentView } from './document-view.ts';
import type { DocumentView } from './view.ts';

export const documentsPerPage = 100;

/** A case's documents, the latest first; `before` is the `next` of the page before it. */
export function listDocuments(
  viewer: Viewer,
  caseId: string,
  before: string | null = null,
): Promise<{ documents: DocumentView[]; next: string | null }> {
  return read(viewer, async ({ tx }) => {
    const rows = await selectDocuments(tx, caseId, documentsPerPage + 1, before);
    const key = rows.length > 0 ? await findCaseKey(tx, caseId) : null;
    const documents = rows.slice(0, documentsPerPage).map((row) => documentView(key, row));
    return { documents, next: rows.length > documentsPerPage ? (documents.at(-1)?.id ?? null) : null };
  });
}
