import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedUrls } from '#db/embedded.ts';
import { PROJECT } from '#scripts/start/options.ts';
import { readRuntime } from '#scripts/start/runtime-file.ts';
import { readSecrets } from '#scripts/start/secrets.ts';

export type VigilProcess = {
  child: ChildProcess;
  output(): string;
  /** Resolves when that text has been said; rejects when the process ends before. */
  says(text: string): Promise<void>;
  exitCode: Promise<number | null>;
};

/** `npm start` without npm. Whoever runs the tests may have settings of their own; they are left out. */
export function startVigil(options: string[], env: Record<string, string> = {}): VigilProcess {
  const own = {
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    DATABASE_WORKER_URL: '',
    NEXTAUTH_URL: '',
    VIGIL_WORKER: '',
    VIGIL_STORAGE_KEY: '',
    VIGIL_STORAGE_KEY_OLD: '',
  };
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/start.ts', ...options], {
    cwd: PROJECT,
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
    child.emit('said');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    output: () => output,
    exitCode,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(text) && resolve();
        child.on('said', look);
        look();
        void exitCode.then((code) => reject(new Error(`Vigil ended with code ${code}:\n${output}`)));
      }),
  };
}

export function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** The processes that this one started and that still run. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return (
          pid > 0 &&
          readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(parent)
        );
      } catch {
        return false;
      }
    });
}

/** The addresses of the database of a running Vigil. */
export function databaseOf(dataDir: string) {
  const port = readRuntime(dataDir)?.databasePort;
  const secrets = readSecrets(dataDir);
  if (!port || !secrets) throw new Error(`No Vigil runs over ${dataDir}`);
  return embeddedUrls(port, secrets.database);
}
