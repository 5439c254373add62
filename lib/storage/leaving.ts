import 'server-only';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Notes of files that are about to be removed, kept on the disk so that a run that was cut off can be ended. */
export type Leaving = {
  note(storageKey: string): Promise<void>;
  forget(storageKey: string): Promise<void>;
  noted(): Promise<string[]>;
};

/** Notes in the storage folder itself, as empty files named by the storage key. */
export function leavingIn(folder: string): Leaving {
  const notes = join(folder, 'leaving');
  return {
    async note(storageKey) {
      await mkdir(notes, { recursive: true, mode: 0o700 });
      await writeFile(join(notes, storageKey), '', { mode: 0o600, flush: true });
    },
    forget: (storageKey) => rm(join(notes, storageKey), { force: true }),
    noted: () => readdir(notes).catch(() => []),
  };
}
