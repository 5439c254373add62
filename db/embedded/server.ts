import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import type { RunAs } from './run-as.ts';
import { serverSettings } from './settings.ts';

export type Server = {
  port: number;
  pid: number;
  /** Settles when the server has ended, asked or not. */
  exited: Promise<void>;
  /** Ends sessions, writes everything out and ends. */
  stop(): Promise<void>;
  /** Ends at once; the next start recovers from the write-ahead log. Nothing acknowledged is lost. */
  stopAtOnce(): void;
};

type Options = {
  clusterDir: string;
  logFile: string;
  binaries: Binaries;
  runAs: RunAs;
  durable: boolean;
  log: (line: string) => void;
};

const LOG_LIMIT_BYTES = 5_000_000;

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

function isReady(clusterDir: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Waits for as long as the server lives: recovery after a crash takes the time it takes. */
async function untilReady(
  child: ChildProcess,
  clusterDir: string,
  log: (line: string) => void,
): Promise<boolean> {
  const began = Date.now();
  let told = false;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    if (isReady(clusterDir, child.pid)) return true;
    if (!told && Date.now() - began > 5_000) {
      told = true;
      log('The database is recovering from an abrupt stop; this may take a while');
    }
    await sleep(20);
  }
  return false;
}

async function attempt(options: Options, onSpawn: (server: Server) => void): Promise<Server | undefined> {
  const port = await freePort();
  const output = openLog(options.logFile);
  const child = spawn(
    options.binaries.postgres,
    ['-D', options.clusterDir, ...serverSettings({ port, durable: options.durable })],
    {
      ...options.runAs,
      cwd: '/',
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', output, output],
      // Its own process group: Ctrl-C in the terminal reaches the supervisor only, who stops things in order.
      detached: true,
    },
  );
  closeSync(output);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const server: Server = {
    port,
    pid: child.pid ?? 0,
    exited,
    stop: () => {
      child.kill('SIGINT');
      return exited;
    },
    stopAtOnce: () => {
      child.kill('SIGQUIT');
    },
  };
  onSpawn(server);
  return (await untilReady(child, options.clusterDir, options.log)) ? server : undefined;
}

/**
 * Starts the server over the cluster on a free port of 127.0.0.1 and waits until it takes connections.
 *
 * @param onSpawn receives the server before it is ready, so that it can be stopped in the middle of starting
 * @throws when it ends instead
 */
export async function startServer(
  options: Options,
  onSpawn: (server: Server) => void = () => {},
): Promise<Server> {
  // Another program may take the port first, and the processes of a server killed a moment ago may still be ending.
  for (let left = 5; left > 0; left -= 1) {
    const server = await attempt(options, onSpawn);
    if (server) return server;
    await sleep(400);
  }
  throw new Error(`The database did not start; see ${options.logFile}`);
}
