import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Storage, StorageMissing } from './storage.ts';

/** 144 bits, safe in file names. Nothing that a person typed ever reaches a path. */
const keyPattern = /^[\w-]{24}$/;
export const arrivingFolder = 'arriving';

/** Documents as files of one folder: readable by the server's user alone, whole or not there. */
export function folderStorage(folder: string): Storage {
  const place = (key: string) => {
    if (!keyPattern.test(key)) throw new Error('storage key is malformed');
    return join(folder, key.slice(0, 2), key);
  };
  return {
    async put(source) {
      const key = randomBytes(18).toString('base64url');
      const arriving = join(folder, arrivingFolder, key);
      const final = place(key);
      await mkdir(join(folder, arrivingFolder), { recursive: true, mode: 0o700 });
      try {
        const file = await open(arriving, 'wx', 0o600);
        // `flush` waits for the disk before the file counts as written.
        await pipeline(Readable.from(source, { objectMode: false }), file.createWriteStream({ flush: true }));
        await mkdir(/* turbopackIgnore: true */ dirname(final), { recursive: true, mode: 0o700 });
        await rename(arriving, final);
        await syncFolder(dirname(final));
      } catch (error) {
        await rm(arriving, { force: true });
        throw error;
      }
      return key;
    },
    async get(key) {
      const file = await open(place(key), 'r').catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new StorageMissing() : error;
      });
      return file.createReadStream();
    },
    async remove(key) {
      await rm(place(key), { force: true });
    },
  };
}

/** A rename outlives a power cut only when its folder is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(/* turbopackIgnore: true */ path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
