import 'server-only';
import { selectDocument, updateDocument } from '#db/queries/documents.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { resealRow } from '#lib/crypto/case-seal.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { DocumentInput } from './schema.ts';

/** Changes what is said about a document; the file itself stays as it came. `conflict` as for every edit. */
export async function editDocument(
  viewer: Viewer,
  caseId: string,
  target: { id: string; version: number },
  input: DocumentInput,
  requestId?: string,
): Promise<Result<{ version: number }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'document.add' },
    'document.edit',
    async ({ tx }) => {
      const stored = await selectDocument(tx, caseId, target.id);
      if (!stored) return fail('not-found');
      const row = { id: target.id, ...input };
      const { id: _, ...said } = resealRow(await caseKeyOf(tx, caseId), 'document', stored, row);
      if (!(await updateDocument(tx, caseId, target.id, target.version, said))) return fail('conflict');
      return ok({ version: target.version + 1 });
    },
    requestId,
  );
}
