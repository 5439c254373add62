import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for the files of documents. */
export function storageFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vigil-files-'));
}
