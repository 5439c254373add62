import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedUrls } from '#db/embedded.ts';
import { Refusal } from '#db/refusal.ts';
import { auditKey } from './start/audit-key.ts';
import { appEnvironment, externalUrls } from './start/environment.ts';
import { PROJECT, readOptions } from './start/options.ts';
import { readRuntime } from './start/runtime-file.ts';
import { say, surviveClosedOutput } from './start/say.ts';
import { readSecrets } from './start/secrets.ts';
import { createShutdown } from './start/shutdown.ts';
import { runWorkerHere } from './start/worker-here.ts';

const USAGE = `Usage: npm run worker -- [--data DIR]

Runs only the jobs, such as reminders, against DATABASE_URL or the running Vigil of the data directory.
Start that one with VIGIL_WORKER=off.`;

surviveClosedOutput();
const shutdown = createShutdown();
try {
  if (existsSync(join(PROJECT, '.env'))) process.loadEnvFile(join(PROJECT, '.env'));
  const { dataDir, help, host, port, dev } = readOptions(process.argv.slice(2));
  if (help) {
    say(USAGE);
    process.exit(0);
  }
  const secrets = readSecrets(dataDir);
  if (!secrets)
    throw new Refusal(
      `There is no secrets.json in ${dataDir}. Copy it from where Vigil runs, or say --data.`,
    );
  const databasePort = readRuntime(dataDir)?.databasePort;
  const urls = externalUrls() ?? (databasePort ? embeddedUrls(databasePort, secrets.database) : undefined);
  if (!urls)
    throw new Refusal(
      `No Vigil runs over ${dataDir}. Start it first, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  Object.assign(
    process.env,
    appEnvironment({ dataDir, secrets, appUrl: urls.appUrl, host, port, dev, example: false }),
  );
  await runWorkerHere(urls.workerUrl, auditKey(secrets), shutdown);
  say('The worker runs. Stop with Ctrl-C.');
} catch (error) {
  if (!shutdown.isStopping()) {
    console.error(error instanceof Refusal ? `The worker did not start: ${error.message}` : error);
    await shutdown.stop(1);
  }
}
