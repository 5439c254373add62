import 'server-only';
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#db/client.ts';
import { documentIsStored, insertDocument } from '#db/queries/documents.ts';
import { read } from '#lib/context.ts';
import type { CaseKey } from '#lib/crypto/case-key.ts';
import { sealRow } from '#lib/crypto/case-seal.ts';
import { encryptFile } from '#lib/crypto/encrypt-file.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { Storage } from '#lib/storage/storage.ts';

type Made = { docx: Buffer; pdf: Buffer };
/** Puts bytes into the store, encrypted to a case, and remembers them; answers where they lie. */
export type Keep = (caseId: string, recipient: string, bytes: Buffer) => Promise<string>;

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/**
 * Lets a verb put files into the store: they stay when what it did was kept, and go when it was refused or failed and
 * no row stands for them.
 */
export async function withStorage<T>(
  viewer: Viewer,
  storage: Storage,
  work: (keep: Keep) => Promise<Result<T>>,
): Promise<Result<T>> {
  const put: { caseId: string; storageKey: string }[] = [];
  const keep: Keep = async (caseId, recipient, bytes) => {
    const storageKey = await putSealed(storage, recipient, bytes);
    put.push({ caseId, storageKey });
    return storageKey;
  };
  let kept = false;
  try {
    const result = await work(keep);
    kept = result.ok;
    return result;
  } finally {
    if (!kept)
      for (const { caseId, storageKey } of put) {
        // The connection may have been lost after the rows were kept: only a certain "no" removes a file.
        const stands = await read(viewer, ({ tx }) => documentIsStored(tx, caseId, storageKey)).catch(
          () => true,
        );
        if (!stands) await storage.remove(storageKey);
      }
  }
}

/** Puts bytes into the store, encrypted to a case. */
export async function putSealed(storage: Storage, recipient: string, bytes: Buffer): Promise<string> {
  return storage.put(await encryptFile(recipient, once(bytes)));
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type By = { userId: string; key: CaseKey; keep: Keep };
type About = { caseId: string; lang: string; title: string };

/** Keeps the files of a letter as documents of its case, sealed with that case's key; answers their ids. */
export async function keepFiles(
  tx: Tx,
  by: By,
  about: About,
  made: Made,
): Promise<{ docx: string; pdf: string }> {
  return {
    docx: await keepOne(tx, by, about, 'docx', made.docx),
    pdf: await keepOne(tx, by, about, 'pdf', made.pdf),
  };
}

async function keepOne(
  tx: Tx,
  { userId, key, keep }: By,
  { caseId, lang, title }: About,
  kind: keyof Made,
  bytes: Buffer,
): Promise<string> {
  const row = {
    ...{ id: randomUUIDv7(), caseId, title, language: lang, uploadedBy: userId },
    fileName: `letter.${kind}`,
    kind: 'inquiry-letter',
    mediaType: types[kind],
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storageKey: await keep(caseId, key.recipient, bytes),
    encryption: 'age' as const,
    receivedFrom: '',
    receivedHow: '',
  };
  return (await insertDocument(tx, sealRow(key, 'document', row))).id;
}
