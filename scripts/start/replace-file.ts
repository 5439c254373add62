import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file by a new text: before and after, also of a power cut, one of the two is wholly there. */
export function replaceFile(file: string, text: string, mode: number) {
  const part = `${file}.${process.pid}`;
  rmSync(part, { force: true });
  const handle = openSync(part, 'wx', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
  const directory = openSync(dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}
