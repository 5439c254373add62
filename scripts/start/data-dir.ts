import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { errorCode, Refusal } from '#db/refusal.ts';
import { writeOnce } from './write-once.ts';

/** Raised when a data directory's layout changes so that an older Vigil must keep away. */
export const FORMAT = 1;
const MARKER = 'vigil.json';
const LEAST_FREE_BYTES = 500_000_000;

const marker = z.object({ vigil: z.int().positive() });

function readMarker(file: string): number {
  try {
    return marker.parse(JSON.parse(readFileSync(file, 'utf8'))).vigil;
  } catch (error) {
    if (errorCode(error)) throw error;
    throw new Refusal(`${file} is damaged. Bring it back from a backup. Nothing was changed.`);
  }
}

/** What only a start that was cut off leaves behind, before the marker is there. */
const isOurLeftover = (name: string) => name.startsWith('vigil.');

function checkIsOurs(dataDir: string) {
  if (!statSync(dataDir).isDirectory())
    throw new Refusal(`${dataDir} is not a directory. Choose another with --data.`);
  const file = join(dataDir, MARKER);
  if (!existsSync(file)) {
    if (readdirSync(dataDir).every(isOurLeftover)) return;
    throw new Refusal(
      `${dataDir} holds something else than Vigil's data. Choose an empty directory with --data. Nothing was changed.`,
    );
  }
  if (readMarker(file) > FORMAT) {
    throw new Refusal(
      `${dataDir} was made by a newer Vigil than this one. Start the newer Vigil. Nothing was changed.`,
    );
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** @throws {Refusal} when the file system of that directory is nearly full */
export function checkFreeSpace(dataDir: string, freeBytes?: number) {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = freeBytes ?? bavail * bsize;
  if (free >= LEAST_FREE_BYTES) return;
  throw new Refusal(
    `Only ${Math.floor(free / 1e6)} MB are free for ${dataDir}; Vigil needs ${LEAST_FREE_BYTES / 1e6} MB. Nothing was changed.`,
  );
}

/**
 * Makes sure that the data directory exists, is ours, not newer than we are, writable and has room. What is
 * found there is not changed.
 *
 * @throws {Refusal}
 */
export function checkDataDir(dataDir: string) {
  try {
    checkFreeSpace(nearestExisting(dataDir));
    if (existsSync(dataDir)) checkIsOurs(dataDir);
    else mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new Refusal(
        `${dataDir} cannot be read and written by this user (${code}). Change its owner, or choose another with --data.`,
      );
    }
    if (code === 'ENOTDIR')
      throw new Refusal(
        `${dataDir} lies below something that is not a directory. Choose another with --data.`,
      );
    throw error;
  }
}

/** Marks the directory as Vigil's. */
export function markDataDir(dataDir: string) {
  const file = join(dataDir, MARKER);
  if (!existsSync(file))
    writeOnce(file, `${JSON.stringify({ vigil: FORMAT, createdAt: new Date().toISOString() })}\n`, 0o644);
}
