import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './options.ts';

export type SignIn = { role: string; email: string; password: string; name: string };
export type Worker = { stop(): Promise<void> };

type LoadExample = (options: {
  ownerUrl: string;
  password: string;
  storageDir: string;
  storageKey: string;
  /** The current day, `YYYY-MM-DD`, around which the invented cases are placed. */
  today: string;
}) => Promise<{ signIns: SignIn[] }>;

type CreateFirstAdministratorLink = (options: {
  ownerUrl: string;
  baseUrl: string;
}) => Promise<string | null>;

type StartWorker = (options: {
  /** A login under the worker's role. */
  connectionString: string;
  /** The seed of the key that signs checkpoints. */
  auditKey: string;
  onFatal: (error: Error) => void;
}) => Promise<Worker>;

async function load<T>(file: string, name: string): Promise<T> {
  const path = join(PROJECT, file);
  if (!existsSync(path)) throw new Error(`${file} is missing`);
  const module: Record<string, unknown> = await import(pathToFileURL(path).href);
  const hook = module[name];
  if (typeof hook !== 'function') throw new Error(`${file} does not export ${name}`);
  return hook as T;
}

/** Loaded only when they are needed: a second start must be quick. */
export const loadExample: LoadExample = async (options) =>
  (await load<LoadExample>('lib/example/load-example.ts', 'loadExample'))(options);

export const createFirstAdministratorLink: CreateFirstAdministratorLink = async (options) =>
  (
    await load<CreateFirstAdministratorLink>(
      'lib/auth/create-first-administrator-link.ts',
      'createFirstAdministratorLink',
    )
  )(options);

export const seedStarters = async (ownerUrl: string): Promise<number> =>
  (
    await load<(ownerUrl: string) => Promise<number>>(
      'lib/inquiries/letters/seed-starters.ts',
      'seedStartersEverywhere',
    )
  )(ownerUrl);

type CreateFoundingLink = (options: { ownerUrl: string; baseUrl: string }) => Promise<string>;

export const createFoundingLink: CreateFoundingLink = async (options) =>
  (await load<CreateFoundingLink>('lib/auth/create-founding-link.ts', 'createFoundingLink'))(options);

type TakeOnShipped = (options: { ownerUrl: string }) => Promise<number>;

export const takeOnShipped: TakeOnShipped = async (options) =>
  (await load<TakeOnShipped>('lib/legal/take-on-shipped.ts', 'takeOnShipped'))(options);

export const startWorker: StartWorker = async (options) =>
  (await load<StartWorker>('lib/jobs/start-worker.ts', 'startWorker'))(options);

type FillHopRecords = (ownerUrl: string, stopped: () => boolean) => Promise<number>;

export const fillHopRecords: FillHopRecords = async (...given) =>
  (await load<FillHopRecords>('lib/inquiries/fill-hop-records.ts', 'fillHopRecords'))(...given);
