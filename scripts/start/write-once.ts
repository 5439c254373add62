import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that is either wholly there or not, also after a power cut. Never replaces one: of two
 * writers the second fails with `EEXIST`.
 */
export function writeOnce(file: string, text: string, mode: number) {
  const part = `${file}.${process.pid}`;
  rmSync(part, { force: true });
  const handle = openSync(part, 'wx', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  const directory = openSync(dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}
