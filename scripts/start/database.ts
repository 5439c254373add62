import { type DatabaseUrls, startEmbedded } from '#db/embedded.ts';
import { prepareExternalDatabase } from '#db/external-database.ts';
import { migrate } from '#db/migrate.ts';
import { checkKeys } from './check-keys.ts';
import { externalUrls } from './environment.ts';
import { say } from './say.ts';
import type { Secrets } from './secrets.ts';
import type { Shutdown } from './shutdown.ts';

/**
 * Gets the database ready: the organisation's own when the environment names one, otherwise the one in the
 * data directory; then migrates it, if its keys are at hand.
 *
 * @returns its addresses, and the embedded server's port
 */
export async function openDatabase(
  dataDir: string,
  secrets: Secrets,
  shutdown: Shutdown,
): Promise<{ urls: DatabaseUrls; port?: number }> {
  const external = externalUrls();
  if (external) {
    await prepareExternalDatabase(external);
    await checkKeys(external.ownerUrl, secrets);
    await migrateAndSay(external.ownerUrl);
    return { urls: external };
  }
  const { server, ...urls } = await startEmbedded({
    dataDir,
    passwords: secrets.database,
    log: say,
    onStoppable: (stop) => shutdown.add(stop),
  });
  void server.exited.then(() => {
    if (shutdown.isStopping()) return;
    console.error('The database server ended unexpectedly; stopping. Start again to recover.');
    void shutdown.stop(1);
  });
  shutdown.proceed();
  await checkKeys(urls.ownerUrl, secrets);
  await migrateAndSay(urls.ownerUrl);
  return { urls, port: server.port };
}

async function migrateAndSay(ownerUrl: string) {
  const applied = await migrate(ownerUrl);
  if (applied > 0) say(`Database brought up to date (${applied} ${applied === 1 ? 'step' : 'steps'})`);
}
