import { dirname, join } from 'node:path';
import { findBinaries } from './embedded/binaries.ts';
import { bootstrap, type DatabasePasswords, LOGINS, urlFor } from './embedded/bootstrap.ts';
import { initCluster, isInitialised } from './embedded/init-cluster.ts';
import { takeLock } from './embedded/lock.ts';
import { stopOrphan } from './embedded/orphan.ts';
import { ELSEWHERE, knownClusterDir, placeForCluster } from './embedded/place.ts';
import { whoRunsPostgres } from './embedded/run-as.ts';
import { type Server, startServer } from './embedded/server.ts';
import { Refusal } from './refusal.ts';

export type DatabaseUrls = { ownerUrl: string; appUrl: string; workerUrl: string };
export type EmbeddedDatabase = DatabaseUrls & { adminUrl: string; server: Server };

type Options = {
  /** Absolute, existing, and locked by the caller. */
  dataDir: string;
  passwords: DatabasePasswords;
  log: (line: string) => void;
  /** Receives, as soon as there is something to stop, how to stop it. */
  onStoppable?: (stop: { gently(): Promise<void>; atOnce(): void }) => void;
  /** False for throw-away test clusters only. */
  durable?: boolean;
};

/** The addresses of the database on an embedded server that listens on that port. */
export function embeddedUrls(port: number, passwords: DatabasePasswords): DatabaseUrls {
  return {
    ownerUrl: urlFor(port, LOGINS.owner, passwords.owner),
    appUrl: urlFor(port, LOGINS.app, passwords.app),
    workerUrl: urlFor(port, LOGINS.worker, passwords.worker),
  };
}

/**
 * Starts the PostgreSQL that Vigil brings over the data directory, making cluster, roles and database
 * where they are missing.
 *
 * @throws {Refusal} when the person at the terminal has to do something first
 */
export async function startEmbedded(options: Options): Promise<EmbeddedDatabase> {
  const { dataDir, passwords, log, durable = true, onStoppable = () => {} } = options;
  const known = knownClusterDir(dataDir);
  const initialised = isInitialised(known);
  const runAs = whoRunsPostgres(known);
  const binaries = findBinaries(runAs, ELSEWHERE, log);
  const clusterDir =
    initialised || known !== join(dataDir, 'postgres') ? known : placeForCluster(dataDir, runAs, log);
  const release = lockElsewhere(dataDir, clusterDir);

  if (!initialised) {
    log('Creating the database');
    await initCluster(clusterDir, binaries, runAs, passwords.admin, (kill) =>
      onStoppable({ gently: async () => kill(), atOnce: kill }),
    );
  }
  await stopOrphan(clusterDir, log);
  const server = await startServer(
    { clusterDir, logFile: join(dataDir, 'postgres.log'), binaries, runAs, durable, log },
    (spawned) =>
      onStoppable({
        gently: async () => {
          await spawned.stop();
          release();
        },
        atOnce: () => spawned.stopAtOnce(),
      }),
  );
  await bootstrap(server.port, passwords);
  const adminUrl = urlFor(server.port, 'postgres', passwords.admin, 'postgres');
  return { ...embeddedUrls(server.port, passwords), adminUrl, server };
}

/** A copy of a data directory points to the same cluster outside it: only one of them may use it at a time. */
function lockElsewhere(dataDir: string, clusterDir: string): () => void {
  if (dirname(clusterDir) === dataDir) return () => {};
  const lock = takeLock(join(dirname(clusterDir), 'vigil.lock'));
  if (lock.taken) return lock.release;
  throw new Refusal(`The database in ${clusterDir} is in use by another Vigil (process ${lock.holder.pid}).`);
}
