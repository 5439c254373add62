import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from '../refusal.ts';
import { isAlive, startOf } from './process-identity.ts';

export type Holder = { pid: number; started?: string };

function read(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
      return undefined;
    return {
      pid: value.pid,
      started: 'started' in value && typeof value.started === 'string' ? value.started : undefined,
    };
  } catch {
    return undefined;
  }
}

function isLive({ pid, started }: Holder): boolean {
  return isAlive(pid) && (started === undefined || startOf(pid) === started);
}

/** Takes the lock file. A lock whose process is gone is taken over (`stale`); a live one is not (`holder`). */
export function takeLock(
  path: string,
): { taken: true; stale: boolean; release(): void } | { taken: false; holder: Holder } {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), { mode: 0o600 });
  let stale = false;
  try {
    for (;;) {
      try {
        linkSync(mine, path);
        return { taken: true, stale, release: () => rmSync(path, { force: true }) };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = read(path);
      if (holder && isLive(holder)) return { taken: false, holder };
      stale = true;
      removeStale(path);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Two starts may find the same stale lock: whoever moved away a lock that is live puts it back. */
function removeStale(path: string) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && isLive(moved)) {
    try {
      linkSync(aside, path);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}
