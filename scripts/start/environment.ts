import { join } from 'node:path';
import type { DatabaseUrls } from '#db/embedded.ts';
import { Refusal } from '#db/refusal.ts';
import { parseEnv } from '#lib/env.ts';
import type { Secrets } from './secrets.ts';

/** The organisation's own PostgreSQL, when the environment names one. */
export function externalUrls(
  variables: Record<string, string | undefined> = process.env,
): DatabaseUrls | undefined {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_WORKER_URL: workerUrl } = variables;
  if (!appUrl && !ownerUrl) return undefined;
  if (!appUrl)
    throw new Refusal('DATABASE_OWNER_URL is set but DATABASE_URL, the address for the app, is not.');
  if (!ownerUrl)
    throw new Refusal('DATABASE_URL is set but DATABASE_OWNER_URL, the address for migrations, is not.');
  for (const [name, url] of Object.entries({
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_WORKER_URL: workerUrl,
  })) {
    if (url && !URL.canParse(url))
      throw new Refusal(`${name} is not an address such as postgresql://user:password@host/database.`);
  }
  return { appUrl, ownerUrl, workerUrl: workerUrl ?? ownerUrl };
}

/**
 * The installation's key and, while it is being changed, the one before: from the environment when it is given
 * there, otherwise the data directory's own. Never one from here and one from there.
 */
export function storageKeys(
  secrets: Secrets,
  given: Record<string, string | undefined> = process.env,
): { current: string; old: string } {
  if (given.VIGIL_STORAGE_KEY)
    return { current: given.VIGIL_STORAGE_KEY, old: given.VIGIL_STORAGE_KEY_OLD ?? '' };
  return { current: secrets.storage, old: secrets.storageOld ?? '' };
}

type Options = {
  dataDir: string;
  secrets: Secrets;
  appUrl: string;
  host: string;
  port: number;
  example: boolean;
  dev: boolean;
};

/**
 * What the web server and the jobs are told (see `lib/env.ts`). Several instances over one database share
 * secrets and storage, so those may come from the environment; otherwise they are the data directory's own.
 */
export function appEnvironment({ dataDir, secrets, appUrl, host, port, example, dev }: Options) {
  const given = process.env;
  const keys = storageKeys(secrets);
  return {
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || secrets.session,
    NEXTAUTH_URL: given.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.serverActions,
    VIGIL_STORAGE_DIR: given.VIGIL_STORAGE_DIR || join(dataDir, 'storage'),
    VIGIL_STORAGE_KEY: keys.current,
    VIGIL_STORAGE_KEY_OLD: keys.old,
    VIGIL_EXAMPLE: example ? '1' : '0',
    PORT: String(port),
    HOSTNAME: host,
    NODE_ENV: dev ? 'development' : 'production',
  };
}

/**
 * Checks the settings before anything serves: a half-named identity server would otherwise show at the first
 * sign-in.
 *
 * @throws {Refusal} naming every setting that is missing or wrong, never its value
 */
export function checkEnvironment(variables: Record<string, string | undefined>): void {
  try {
    parseEnv(variables);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
