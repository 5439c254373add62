import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './options.ts';

export type WebChild = { gently(): Promise<void>; atOnce(): void };

const MOST_RESTARTS = 3;
const WITHIN_MILLISECONDS = 60_000;

function spawn(env: Record<string, string>): ChildProcess {
  return fork(join(PROJECT, 'scripts', 'web.ts'), {
    cwd: PROJECT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env, VIGIL_AUDIT_KEY: '' },
    // Not ours: under React's server condition Next's own rendering does not load.
    execArgv: [],
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/**
 * Starts the web server as a child and keeps it running: it is started again when it dies, unless it
 * does so again and again.
 *
 * @param onFatal called once when it cannot be kept running
 * @returns `ready`, which resolves when the first child listens, and how to stop it
 */
export function startWeb(
  env: Record<string, string>,
  onFatal: () => void,
): { ready: Promise<void>; child: WebChild } {
  let current: ChildProcess;
  let stopping = false;
  let exited = Promise.resolve();
  const deaths: number[] = [];

  function launch(onReady: () => void) {
    current = spawn(env);
    exited = new Promise((resolve) => {
      current.once('exit', () => resolve());
      current.once('error', () => resolve());
    });
    current.once('message', onReady);
    void exited.then(() => {
      if (stopping) return;
      const now = Date.now();
      deaths.push(now);
      if (deaths.filter((at) => now - at < WITHIN_MILLISECONDS).length > MOST_RESTARTS) return onFatal();
      console.error('The web server ended unexpectedly; starting it again');
      launch(onReady);
    });
  }

  const ready = new Promise<void>((resolve) => launch(resolve));
  return {
    ready,
    child: {
      gently: () => {
        stopping = true;
        if (current.connected) current.send('stop');
        else current.kill('SIGKILL');
        return exited;
      },
      atOnce: () => {
        stopping = true;
        current.kill('SIGKILL');
      },
    },
  };
}
