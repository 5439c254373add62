import 'server-only';
import { Readable } from 'node:stream';
import { decryptFile } from '#lib/crypto/decrypt-file.ts';
import type { Storage } from '#lib/storage/storage.ts';
import type { OpenedDocument } from './open-document.ts';

type Stored = Pick<OpenedDocument, 'storageKey' | 'identity' | 'bytes'>;

/**
 * The original of an opened document as a stream. Where the stored bytes are not those that were taken in, it
 * ends with an error, so that the download breaks off and never passes for whole. Null for a file that is gone
 * or damaged at its very beginning. Either is written to the server's log, by the document's id alone.
 */
export async function readOriginal(
  storage: Storage,
  documentId: string,
  stored: Stored,
): Promise<ReadableStream<Uint8Array> | null> {
  const tell = (error: unknown) =>
    console.error(
      `document ${documentId} cannot be read whole: ${error instanceof Error ? error.message : ''}`,
    );
  try {
    const file = Readable.toWeb(await storage.get(stored.storageKey)) as ReadableStream<Uint8Array>;
    const original = stored.identity === null ? file : await decryptFile(stored.identity, file);
    return watched(original, stored.bytes, tell);
  } catch (error) {
    tell(error);
    return null;
  }
}

/** Passes a file on, and fails when it fails or ends at another length than it came with. */
function watched(file: ReadableStream<Uint8Array>, bytes: number, tell: (error: unknown) => void) {
  const reader = file.getReader();
  let passed = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          passed += value?.byteLength ?? 0;
          if (done ? passed !== bytes : passed > bytes) throw new Error('its length is another one');
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          tell(error);
          controller.error(error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
