import 'server-only';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { documentIsStored } from '#db/queries/documents.ts';
import { read } from '#lib/context.ts';
import { caseKeyOf } from '#lib/crypto/case-key.ts';
import { formDataToObject } from '#lib/domain/form-data.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { writeOnCase } from '#lib/on-case.ts';
import type { Storage } from '#lib/storage/storage.ts';
import { addDocument } from './add-document.ts';
import { FileRefused } from './measure.ts';
import { readUpload, type Upload, UploadBroken } from './read-upload.ts';
import { documentSchema } from './schema.ts';
import { type TakenFile, takeInFile } from './take-in-file.ts';

type Arriving = { body: ReadableStream<Uint8Array> | null; contentType: string };
const requestIdOf = z.object({ requestId: z.uuid().optional().catch(undefined) });

/**
 * Takes a document in from the form that brings it, while it arrives. Either the file lies in the store and
 * its row in the database, or neither does. Refusals: `file.missing`, `file.empty`, `file.too-large`,
 * `file.not-kept` when it broke off.
 */
export async function receiveDocument(
  viewer: Viewer,
  caseId: string,
  arriving: Arriving,
  storage: Storage,
  limit: number,
): Promise<Result<{ id: string }>> {
  const key = await writeOnCase(
    viewer,
    { caseId, needs: 'document.add' },
    'document.receive',
    async ({ tx }) => ok(await caseKeyOf(tx, caseId)),
  );
  if (!key.ok) return key;
  const kept: TakenFile[] = [];
  const keep = async (file: Readable, name: string) => {
    const taken = await takeInFile(storage, key.data.recipient, file, name, limit);
    kept.push(taken);
    return taken;
  };
  const upload = await takeUpload(arriving, storage, keep, kept);
  if (!upload.ok) return upload;
  const { file, fields } = upload.data;
  if (!file) return fail('file.missing', 'file');
  const form = formDataToObject(fields);
  const parsed = documentSchema.safeParse(form);
  if (!parsed.success) {
    await storage.remove(file.storageKey);
    return fail('invalid');
  }
  const { requestId } = requestIdOf.parse(form);
  return keepRow(viewer, caseId, storage, file, () =>
    addDocument(viewer, caseId, file, parsed.data, requestId),
  );
}

async function takeUpload(
  { body, contentType }: Arriving,
  storage: Storage,
  keep: (file: Readable, name: string) => Promise<TakenFile>,
  kept: readonly TakenFile[],
): Promise<Result<Upload<TakenFile>>> {
  if (!body) return fail('file.missing', 'file');
  try {
    return ok(await readUpload(body, contentType, keep));
  } catch (error) {
    for (const { storageKey } of kept) await storage.remove(storageKey);
    if (error instanceof FileRefused) return fail(error.code, 'file');
    if (error instanceof UploadBroken) return fail('file.not-kept', 'file');
    throw error;
  }
}

/** Removes the file unless its row stands: refused, or the twin of an upload that was sent twice. */
async function keepRow(
  viewer: Viewer,
  caseId: string,
  storage: Storage,
  file: TakenFile,
  add: () => ReturnType<typeof addDocument>,
): Promise<Result<{ id: string }>> {
  const { storageKey } = file;
  try {
    const added = await add();
    if (!added.ok || added.data.storageKey !== storageKey) await storage.remove(storageKey);
    return added.ok ? ok({ id: added.data.id }) : added;
  } catch (error) {
    // The connection may have been lost after the row was kept: only a certain "no" removes the file.
    const stands = await read(viewer, ({ tx }) => documentIsStored(tx, caseId, storageKey)).catch(() => true);
    if (!stands) await storage.remove(storageKey);
    throw error;
  }
}
