import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { PROJECT } from '../start/options.ts';

/** Starts Vigil as `npm start` does, in a process of its own, and waits until it serves. */
export async function startVigil(options: string[], env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/start.ts', ...options], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Vigil ended with code ${code} while starting`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      if (line.includes('Vigil runs at')) resolve();
    });
  });
  return child;
}

/** Stops it as Ctrl-C does, and waits. */
export async function stopVigil(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}
