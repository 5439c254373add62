import 'server-only';
import { randomUUIDv7 } from 'node:crypto';
import { insertDocument } from '#db/queries/documents.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { sealRow } from '#lib/crypto/case-seal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { DocumentInput } from './schema.ts';
import type { TakenFile } from './take-in-file.ts';

/** Writes a file that lies in the store into a case. Without a title it bears the name it came with. */
export async function addDocument(
  viewer: Viewer,
  caseId: string,
  file: TakenFile,
  input: DocumentInput,
  requestId?: string,
): Promise<Result<{ id: string; storageKey: string }>> {
  return writeOnCase(
    viewer,
    { caseId, needs: 'document.add' },
    'document.add',
    async ({ tx }) => {
      const title = input.title || file.fileName;
      const row = { id: randomUUIDv7(), caseId, ...file, ...input, title, uploadedBy: viewer.userId };
      const { id } = await insertDocument(tx, sealRow(await caseKeyOf(tx, caseId), 'document', row));
      return ok({ id, storageKey: file.storageKey });
    },
    requestId,
  );
}
