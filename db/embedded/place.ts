import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { canEnter, type RunAs } from './run-as.ts';

/** Where things go that the user `postgres` cannot reach inside the data directory. */
export const ELSEWHERE = '/var/lib/vigil';

const POINTER = 'postgres-is-at';

/** The cluster's folder as an earlier start left it: inside the data directory, or where the pointer file says. */
export function knownClusterDir(dataDir: string): string {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return join(dataDir, 'postgres');
  const place = readFileSync(pointer, 'utf8').trim();
  if (existsSync(place)) return place;
  throw new Refusal(
    `${pointer} says that the database is in ${place}, but that is missing. Bring it back there and start again.`,
  );
}

/**
 * Makes the folder that will hold the cluster and returns it. Its server's user must be able to enter
 * it; where a folder above the data directory forbids that, the cluster goes to `/var/lib/vigil`, a
 * pointer file stays behind, and `log` says so.
 */
export function placeForCluster(dataDir: string, runAs: RunAs, log: (line: string) => void): string {
  const here = join(dataDir, 'postgres');
  if (!runAs) return here;
  // The server's user passes through the data directory but cannot list it.
  chmodSync(dataDir, 0o711);
  if (canEnter(dataDir, runAs)) return here;
  const parent = join(ELSEWHERE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  chownSync(parent, runAs.uid, runAs.gid);
  chmodSync(parent, 0o700);
  const place = join(parent, 'postgres');
  if (existsSync(join(place, 'PG_VERSION'))) {
    throw new Refusal(
      `${place} holds the database of an earlier ${dataDir}. Move it away or remove it, then start again.`,
    );
  }
  log(`The database's user cannot reach ${dataDir}; the database is kept in ${place}`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  chownSync(place, runAs.uid, runAs.gid);
  writeFileSync(join(dataDir, POINTER), `${place}\n`);
  return place;
}
