import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isEmptyDatabase } from '#db/migrate.ts';
import { loadExample, type SignIn } from './hooks.ts';
import { say } from './say.ts';
import { writeOnce } from './write-once.ts';

const schema = z.array(
  z.object({ role: z.string(), email: z.string(), password: z.string(), name: z.string() }),
);

/** How to sign in to the example that was loaded into this data directory's database; undefined without one. */
export function exampleSignIns(dataDir: string): SignIn[] | undefined {
  const file = join(dataDir, 'example.json');
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

type Options = {
  dataDir: string;
  ownerUrl: string;
  password: string;
  storageDir: string;
  storageKey: string;
};

/** Loads the example into an empty database and remembers how to sign in to it. */
export async function loadExampleIfEmpty({ dataDir, ...options }: Options) {
  if (!(await isEmptyDatabase(options.ownerUrl))) return;
  say('Loading the example: one published case and some invented ones');
  const today = Temporal.Now.plainDateISO().toString();
  const { signIns } = await loadExample({ ...options, today });
  const file = join(dataDir, 'example.json');
  // Left over from a database that is no more.
  rmSync(file, { force: true });
  writeOnce(file, `${JSON.stringify(signIns, null, 2)}\n`, 0o600);
}
