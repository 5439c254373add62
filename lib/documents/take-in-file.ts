import 'server-only';
import type { Readable } from 'node:stream';
import { encryptFile } from '#lib/crypto/encrypt-file.ts';
import type { Storage } from '#lib/storage/storage.ts';
import { measure } from './measure.ts';
import { mediaTypeOf } from './media-type.ts';
import { safeFileName } from './safe-file-name.ts';

/** A file that lies in the store, with what was learned of it on its way there. */
export type TakenFile = {
  storageKey: string;
  encryption: 'age';
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
};

/**
 * Keeps an arriving file encrypted to a recipient (`age1…`); hash, size and type are those of the original.
 * Throws `FileRefused`; then nothing is kept.
 */
export async function takeInFile(
  storage: Storage,
  recipient: string,
  file: Readable,
  name: string,
  limit: number,
): Promise<TakenFile> {
  const { passing, result } = measure(file, limit);
  const storageKey = await storage.put(await encryptFile(recipient, passing));
  try {
    const { sha256, bytes, head } = result();
    const mediaType = await mediaTypeOf(head);
    return { storageKey, encryption: 'age', fileName: safeFileName(name), mediaType, bytes, sha256 };
  } catch (error) {
    await storage.remove(storageKey);
    throw error;
  }
}
