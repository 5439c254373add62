import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#db/embedded/free-port.ts';
import { Refusal } from '#db/refusal.ts';
import { PROJECT } from './start/options.ts';
import { findChromium } from './test-e2e/find-chromium.ts';
import { startVigil, stopVigil } from './test-e2e/start-vigil.ts';

const PASSWORD = 'browser-tests-sign-in';

function runPlaywright(env: Record<string, string>): Promise<number> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const child = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function run(): Promise<number> {
  const CHROMIUM_PATH = findChromium();
  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-e2e-'));
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  // The tests must not depend on the settings of whoever runs them, least of all write into their database.
  const settings = [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_WORKER_URL',
    'NEXTAUTH_URL',
    'VIGIL_STORAGE_DIR',
    'VIGIL_STORAGE_KEY',
    'VIGIL_STORAGE_KEY_OLD',
    'VIGIL_WORKER',
  ];
  const cleared = Object.fromEntries(settings.map((name) => [name, '']));
  const vigil = await startVigil(['--port', String(port), '--data', dataDir], {
    ...cleared,
    VIGIL_EXAMPLE_PASSWORD: PASSWORD,
    VIGIL_SECURITY_CONTACT: 'mailto:security@example.org',
  });
  // The terminal's Ctrl-C reaches Playwright and Vigil too; this process stays to clean up.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  try {
    return await runPlaywright({
      CHROMIUM_PATH,
      VIGIL_E2E_URL: `http://localhost:${port}`,
      VIGIL_EXAMPLE_PASSWORD: PASSWORD,
      VIGIL_E2E_DATA: dataDir,
    });
  } finally {
    await stopVigil(vigil);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Refusal ? `The browser tests cannot run: ${error.message}` : error);
  process.exitCode = 1;
}
