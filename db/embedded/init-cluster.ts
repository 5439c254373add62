import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { type Binaries, POSTGRES_MAJOR } from './binaries.ts';
import type { RunAs } from './run-as.ts';

/** True when there is a cluster; refuses one of another PostgreSQL major version. */
export function isInitialised(clusterDir: string): boolean {
  const file = join(clusterDir, 'PG_VERSION');
  if (!existsSync(file)) return false;
  const major = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (major === POSTGRES_MAJOR) return true;
  throw new Refusal(
    major > POSTGRES_MAJOR
      ? `${clusterDir} was made by a newer Vigil (PostgreSQL ${major}; this one has ${POSTGRES_MAJOR}). Start the newer Vigil. Nothing was changed.`
      : `${clusterDir} belongs to PostgreSQL ${major}; this Vigil has ${POSTGRES_MAJOR}. Upgrade it with pg_upgrade first. Nothing was changed.`,
  );
}

/** The locales tried for what PostgreSQL leaves to the system; not every system has the first. */
const SYSTEM_LOCALES = ['C.UTF-8', 'en_US.UTF-8'];

function run(program: string, args: string[], runAs: RunAs, onStart: (kill: () => void) => void) {
  const child = spawn(program, args, {
    ...runAs,
    cwd: '/',
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: 'pipe',
  });
  onStart(() => child.kill('SIGTERM'));
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Makes the cluster. It is built beside its place and renamed into it, so that an interrupted start
 * leaves no half-made one.
 *
 * @param onStart receives a function that ends the work early
 */
export async function initCluster(
  clusterDir: string,
  binaries: Binaries,
  runAs: RunAs,
  password: string,
  onStart: (kill: () => void) => void = () => {},
) {
  const building = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
    let output = '';
    for (const locale of SYSTEM_LOCALES) {
      rmSync(building, { recursive: true, force: true });
      mkdirSync(building, { mode: 0o700 });
      if (runAs) chownSync(building, runAs.uid, runAs.gid);
      const result = await run(
        binaries.initdb,
        [
          `--pgdata=${building}`,
          `--pwfile=${passwordFile}`,
          '--username=postgres',
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          `--locale=${locale}`,
          '--lc-messages=C',
          '--data-checksums',
        ],
        runAs,
        onStart,
      );
      if (result.code === 0) {
        renameSync(building, clusterDir);
        return;
      }
      output = result.output;
      if (!output.includes('invalid locale')) break;
    }
    throw new Error(`initdb failed:\n${output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
