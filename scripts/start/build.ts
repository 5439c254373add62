import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { takeLock } from '#db/embedded/lock.ts';
import { Refusal } from '#db/refusal.ts';
import { PROJECT } from './options.ts';
import { say } from './say.ts';
import type { Shutdown } from './shutdown.ts';

const SOURCES = [
  '{app,components,lib,db,messages,public}/**/*',
  '{next.config,postcss.config,proxy,instrumentation}*',
  'package{,-lock}.json',
];

/** The lines that tell how far the build is; the rest is shown when it fails. */
const STEP = /^\s*(✓ (Compiled|Generating)|Creating|Collecting|Finalizing)/;

function buildDir(): string {
  return resolve(PROJECT, process.env.VIGIL_BUILD_DIR ?? '.next');
}

/** What the pages are built from, as one hash: every source, the locked packages, the runtime. */
function sourceHash(): string {
  const hash = createHash('sha256').update(process.version);
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: PROJECT, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(PROJECT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function isBuilt(hash: string): boolean {
  const stamp = join(buildDir(), 'vigil-built-from');
  return (
    existsSync(join(buildDir(), 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  );
}

/** Waits until no other start builds in this checkout; returns what lets the next one in. */
async function takeTurn(shutdown: Shutdown): Promise<() => void> {
  for (let first = true; ; first = false) {
    const lock = takeLock(`${buildDir()}-lock`);
    if (lock.taken) return lock.release;
    if (first) say('Another start is building the pages; waiting for it');
    await setTimeout(500);
    shutdown.proceed();
  }
}

/**
 * Builds the pages when their sources changed since the last time. Of two starts at once one builds, and the other
 * waits for it.
 *
 * @throws {Refusal} when the build fails; its output has been shown
 */
export async function buildIfNeeded(shutdown: Shutdown) {
  const hash = sourceHash();
  if (isBuilt(hash)) return;
  const release = await takeTurn(shutdown);
  try {
    if (!isBuilt(hash)) await build(hash, shutdown);
  } finally {
    release();
  }
}

async function build(hash: string, shutdown: Shutdown) {
  say('Building the pages; this takes a minute and happens only after a change');
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const kill = () => {
    child.kill('SIGTERM');
  };
  shutdown.add({ gently: async () => kill(), atOnce: kill });
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      output.push(line);
      if (STEP.test(line)) say(`  ${line.trim()}`);
    });
  }
  const code = await new Promise<number | null>((done) => {
    child.once('error', () => done(1));
    child.once('close', done);
  });
  shutdown.proceed();
  if (code !== 0) {
    for (const line of output) say(`  ${line}`);
    throw new Refusal('The pages could not be built; see above.');
  }
  writeFileSync(join(buildDir(), 'vigil-built-from'), hash);
}
