import 'server-only';
import { selectDocument } from '#db/queries/documents.ts';
import { read } from '#lib/context.ts';
import { findCaseKey } from '#lib/crypto/case-key.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { documentView } from './document-view.ts';
import type { DocumentView } from './view.ts';

/** One document of a case, or null when the viewer sees none such. */
export function findDocument(viewer: Viewer, caseId: string, id: string): Promise<DocumentView | null> {
  return read(viewer, async ({ tx }) => {
    const row = await selectDocument(tx, caseId, id);
    return row && documentView(await findCaseKey(tx, caseId), row);
  });
}
