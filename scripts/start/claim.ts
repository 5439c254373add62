import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { whyNotListen } from '#db/embedded/free-port.ts';
import { takeLock } from '#db/embedded/lock.ts';
import { Refusal } from '#db/refusal.ts';
import { checkDataDir, markDataDir } from './data-dir.ts';
import type { Options } from './options.ts';
import { readRuntime, removeRuntime } from './runtime-file.ts';

function sayWhy(code: string, { port, host }: Options): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Choose another with --port.`;
  if (code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023 with --port.`;
  return `Vigil cannot listen on ${host}, port ${port} (${code}). Choose another address with --host.`;
}

async function checkPort(options: Options, afterCrash: boolean) {
  // The web server of a supervisor killed a moment ago may still be letting go of the port.
  for (let left = afterCrash ? 10 : 1; left > 0; left -= 1) {
    const code = await whyNotListen(options.port, options.host);
    if (!code) return;
    if (left === 1) throw new Refusal(sayWhy(code, options));
    await sleep(300);
  }
}

/**
 * Takes the data directory and the port for this process, before anything expensive starts.
 *
 * @returns how to give the data directory back
 * @throws {Refusal} when either is taken or unfit; nothing was changed then
 */
export async function claim(options: Options): Promise<() => void> {
  const { dataDir } = options;
  checkDataDir(dataDir);
  const lock = takeLock(join(dataDir, 'vigil.lock'));
  if (!lock.taken) {
    const address = readRuntime(dataDir)?.address;
    throw new Refusal(
      `Vigil already runs over ${dataDir} (process ${lock.holder.pid}${address ? `, ${address}` : ''}). Stop it first, or choose another --data.`,
    );
  }
  try {
    await checkPort(options, lock.stale);
    removeRuntime(dataDir);
    markDataDir(dataDir);
  } catch (error) {
    lock.release();
    throw error;
  }
  return lock.release;
}
