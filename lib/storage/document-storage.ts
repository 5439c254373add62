import 'server-only';
import { instantNow } from '#lib/clock.ts';
import { folderStorage } from './folder-storage.ts';
import type { Storage } from './storage.ts';
import { sweepArriving } from './sweep-arriving.ts';

let opened: { folder: string; storage: Storage } | null = null;

/** The store of this installation: the folder `VIGIL_STORAGE_DIR`. The first use of a process sweeps it. */
export function documentStorage(): Storage {
  const folder = process.env.VIGIL_STORAGE_DIR;
  if (!folder) throw new Error('VIGIL_STORAGE_DIR is not set');
  if (opened?.folder !== folder) {
    opened = { folder, storage: folderStorage(folder) };
    sweepArriving(folder, instantNow().epochMilliseconds).catch((error: Error) =>
      console.error('half-written uploads could not be swept:', error.message),
    );
  }
  return opened.storage;
}
