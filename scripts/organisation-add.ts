import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedUrls } from '#db/embedded.ts';
import { Refusal } from '#db/refusal.ts';
import { claim } from './start/claim.ts';
import { openDatabase } from './start/database.ts';
import { appEnvironment, externalUrls } from './start/environment.ts';
import { createFoundingLink } from './start/hooks.ts';
import { PROJECT, readOptions } from './start/options.ts';
import { readRuntime } from './start/runtime-file.ts';
import { say, surviveClosedOutput } from './start/say.ts';
import { readSecrets } from './start/secrets.ts';
import { createShutdown } from './start/shutdown.ts';

const USAGE = `Usage: npm run organisation:add -- [--data DIR] [--host ADDRESS] [--port NUMBER]

Prints a link through which another organisation is founded in this installation, with its first administrator.
It works once, within three days, whether or not Vigil runs now. Organisations see nothing of each other.`;

surviveClosedOutput();
const shutdown = createShutdown();
try {
  if (existsSync(join(PROJECT, '.env'))) process.loadEnvFile(join(PROJECT, '.env'));
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    say(USAGE);
    process.exit(0);
  }
  const { dataDir } = options;
  const secrets = readSecrets(dataDir);
  if (!secrets)
    throw new Refusal(`There is no secrets.json in ${dataDir}. Start Vigil there first, or say --data.`);
  const runtime = readRuntime(dataDir);
  const running =
    externalUrls() ??
    (runtime?.databasePort ? embeddedUrls(runtime.databasePort, secrets.database) : undefined);
  if (!running) {
    const release = await claim(options);
    shutdown.add({ gently: async () => release(), atOnce: () => {} });
  }
  const { appUrl, ownerUrl } = running ?? (await openDatabase(dataDir, secrets, shutdown)).urls;
  const env = appEnvironment({ ...options, secrets, appUrl, example: false });
  const link = await createFoundingLink({ ownerUrl, baseUrl: runtime?.address ?? env.NEXTAUTH_URL });
  say(`Another organisation is founded here, once, within three days:\n\n  ${link}\n`);
  await shutdown.stop(0);
} catch (error) {
  if (!shutdown.isStopping()) {
    console.error(error instanceof Refusal ? `No link was made: ${error.message}` : error);
    await shutdown.stop(1);
  }
}
