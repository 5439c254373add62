import 'server-only';
import type { Readable } from 'node:stream';

/**
 * Where the bytes of documents lie. Keys are random and say nothing; the bytes under a key never change.
 * An implementation may encrypt: sizes and hashes are taken outside, of the original.
 */
export type Storage = {
  /** Keeps everything that arrives and answers its key. If the source fails, nothing is kept. */
  put(source: AsyncIterable<Uint8Array>): Promise<string>;
  /** The bytes under a key. Throws `StorageMissing` when there are none. */
  get(key: string): Promise<Readable>;
  /** Forgets a key; forgetting one that is not there changes nothing. */
  remove(key: string): Promise<void>;
};

export class StorageMissing extends Error {
  constructor() {
    super('no stored bytes under this key');
  }
}
