import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#db/refusal.ts';
import { auditKey } from './start/audit-key.ts';
import { buildIfNeeded } from './start/build.ts';
import { catchUp } from './start/catch-up.ts';
import { claim } from './start/claim.ts';
import { openDatabase } from './start/database.ts';
import { appEnvironment, checkEnvironment, storageKeys } from './start/environment.ts';
import { exampleSignIns, loadExampleIfEmpty } from './start/example.ts';
import { greet } from './start/greeting.ts';
import { type Options, PROJECT, readOptions, USAGE } from './start/options.ts';
import { removeRuntime, writeRuntime } from './start/runtime-file.ts';
import { say, surviveClosedOutput } from './start/say.ts';
import { readOrMakeSecrets } from './start/secrets.ts';
import { createShutdown, type Shutdown } from './start/shutdown.ts';
import { startWeb } from './start/web-child.ts';
import { runWorkerHere } from './start/worker-here.ts';

async function start(options: Options, shutdown: Shutdown) {
  const { dataDir, port, host, dev } = options;
  const release = await claim(options);
  shutdown.add({
    gently: async () => {
      removeRuntime(dataDir);
      release();
    },
    atOnce: () => {},
  });
  const secrets = readOrMakeSecrets(dataDir);
  if (!dev) await buildIfNeeded(shutdown);
  const database = await openDatabase(dataDir, secrets, shutdown);
  shutdown.proceed();

  const storage = { storageDir: join(dataDir, 'storage'), storageKey: storageKeys(secrets).current };
  mkdirSync(storage.storageDir, { recursive: true, mode: 0o700 });
  if (options.example) {
    const password = process.env.VIGIL_EXAMPLE_PASSWORD || secrets.examplePassword;
    await loadExampleIfEmpty({ dataDir, ownerUrl: database.urls.ownerUrl, password, ...storage });
  }
  const signIns = exampleSignIns(dataDir);
  const env = appEnvironment({
    dataDir,
    secrets,
    appUrl: database.urls.appUrl,
    host,
    port,
    dev,
    example: !!signIns,
  });
  Object.assign(process.env, env);
  checkEnvironment(process.env);
  const web = startWeb(env, () => {
    console.error('The web server cannot be kept running; stopping.');
    void shutdown.stop(1);
  });
  shutdown.add(web.child);
  // While the web server gets ready.
  const work =
    process.env.VIGIL_WORKER === 'off' || runWorkerHere(database.urls.workerUrl, auditKey(secrets), shutdown);
  await Promise.all([web.ready, work]);
  shutdown.proceed();
  const address = env.NEXTAUTH_URL;
  writeRuntime(dataDir, { address, databasePort: database.port });
  await greet(options, address, database.urls.ownerUrl, signIns);
  catchUp(database.urls.ownerUrl, shutdown);
}

surviveClosedOutput();
const shutdown = createShutdown();
try {
  if (process.platform === 'win32') throw new Refusal('Vigil runs on Linux and macOS; on Windows use WSL.');
  if (existsSync(join(PROJECT, '.env'))) process.loadEnvFile(join(PROJECT, '.env'));
  const options = readOptions(process.argv.slice(2));
  if (options.help) say(USAGE);
  else await start(options, shutdown);
} catch (error) {
  if (!shutdown.isStopping()) {
    console.error(error instanceof Refusal ? `Vigil did not start: ${error.message}` : error);
    await shutdown.stop(1);
  }
}
