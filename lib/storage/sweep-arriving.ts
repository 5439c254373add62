import 'server-only';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { arrivingFolder } from './folder-storage.ts';

/** Longer than any upload may take. */
const dayMs = 24 * 60 * 60 * 1000;

/** Removes what uploads left half-written when the server was stopped; answers how many files went. */
export async function sweepArriving(folder: string, now: number, olderThanMs = dayMs): Promise<number> {
  const names = await readdir(join(folder, arrivingFolder)).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const path = join(folder, arrivingFolder, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || now - found.mtimeMs < olderThanMs) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
