import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { commandOf, isAlive } from './process-identity.ts';

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/**
 * After a `kill -9` the database server may have outlived its supervisor: it is stopped, so that one
 * with today's settings starts. Call only while holding the data directory's lock.
 */
export async function stopOrphan(clusterDir: string, log: (line: string) => void) {
  const pidFile = join(clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (!isAlive(pid)) return;
  if (!commandOf(pid)?.includes(`-D ${clusterDir} `)) {
    // The number went to another program; PostgreSQL itself would take that for a running server.
    rmSync(pidFile, { force: true });
    return;
  }
  log('Stopping the database server that an earlier start left behind');
  process.kill(pid, 'SIGINT');
  if (await gone(pid, 20_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (await gone(pid, 20_000)) return;
  throw new Refusal(
    `A database server left behind (process ${pid}) does not stop. End it, then start again.`,
  );
}
