import { join } from 'node:path';
import { takeLock } from '#db/embedded/lock.ts';
import { type DatabaseUrls, embeddedUrls, startEmbedded } from '#db/embedded.ts';
import { Refusal } from '#db/refusal.ts';
import { externalUrls } from './environment.ts';
import { readRuntime } from './runtime-file.ts';
import { say } from './say.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import type { Shutdown } from './shutdown.ts';

/** The data directory's secrets, for a command that makes none. */
export function presentSecrets(dataDir: string): Secrets {
  const secrets = readSecrets(dataDir);
  if (secrets) return secrets;
  throw new Refusal(`There is no secrets.json in ${dataDir}. Say --data, or copy it from where Vigil runs.`);
}

/**
 * The way to the database for a command beside `npm start`: the organisation's own, that of the Vigil which runs over
 * the data directory, or, where none runs, the embedded one, started for as long as the command needs it. Nothing
 * is migrated.
 */
export async function reachDatabase(
  dataDir: string,
  secrets: Secrets,
  shutdown: Shutdown,
): Promise<DatabaseUrls> {
  const external = externalUrls();
  if (external) return external;
  const lock = takeLock(join(dataDir, 'vigil.lock'));
  if (lock.taken) {
    shutdown.add({ gently: async () => lock.release(), atOnce: () => {} });
    return startEmbedded({
      dataDir,
      passwords: secrets.database,
      log: say,
      onStoppable: (stop) => shutdown.add(stop),
    });
  }
  const port = readRuntime(dataDir)?.databasePort;
  if (port) return embeddedUrls(port, secrets.database);
  throw new Refusal(`Vigil is just starting or stopping over ${dataDir}. Try again in a moment.`);
}
