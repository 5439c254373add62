import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '#db/embedded/lock.ts';
import { Refusal } from '#db/refusal.ts';
import { openDatabase } from '../start/database.ts';
import { externalUrls } from '../start/environment.ts';
import { PROJECT } from '../start/options.ts';
import { say, surviveClosedOutput } from '../start/say.ts';
import { readSecrets, type Secrets } from '../start/secrets.ts';
import { createShutdown, type Shutdown } from '../start/shutdown.ts';
import { readKeysOptions } from './options.ts';

export type Installation = { dataDir: string; ownerUrl: string; secrets: Secrets; shutdown: Shutdown };

/**
 * Runs a command over an installation that is not running: its data directory locked, its database open and
 * brought up to date, its key fitting. Exits the process when it has ended.
 */
export async function runOverInstallation(usage: string, work: (place: Installation) => Promise<void>) {
  surviveClosedOutput();
  const shutdown = createShutdown();
  try {
    if (existsSync(join(PROJECT, '.env'))) process.loadEnvFile(join(PROJECT, '.env'));
    const { dataDir, help } = readKeysOptions(process.argv.slice(2), usage);
    if (help) {
      say(usage);
      process.exit(0);
    }
    const secrets = lockAndRead(dataDir, shutdown);
    const { urls } = await openDatabase(dataDir, secrets, shutdown);
    shutdown.proceed();
    await work({ dataDir, ownerUrl: urls.ownerUrl, secrets, shutdown });
    await shutdown.stop(0);
  } catch (error) {
    if (shutdown.isStopping()) return;
    console.error(error instanceof Refusal ? error.message : error);
    await shutdown.stop(1);
  }
}

function lockAndRead(dataDir: string, shutdown: Shutdown): Secrets {
  if (!existsSync(join(dataDir, 'secrets.json')))
    throw new Refusal(`There is no secrets.json in ${dataDir}. Say where Vigil's data is with --data.`);
  // Several servers over a database of one's own share the environment's keys and know both: nobody to keep away.
  const lock = externalUrls() && process.env.VIGIL_STORAGE_KEY ? null : takeLock(join(dataDir, 'vigil.lock'));
  if (lock && !lock.taken)
    throw new Refusal(
      `Vigil runs over ${dataDir} (process ${lock.holder.pid}). Stop it first. Nothing was changed.`,
    );
  if (lock?.taken) shutdown.add({ gently: async () => lock.release(), atOnce: () => {} });
  const secrets = readSecrets(dataDir);
  if (!secrets) throw new Refusal(`There is no secrets.json in ${dataDir}.`);
  return secrets;
}
