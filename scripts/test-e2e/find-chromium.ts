import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Refusal } from '#db/refusal.ts';

const NAMES = [
  // The same browser without its own windows: half the work for pages that nobody looks at.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that the tests drive: the one named, the system's, or Playwright's own.
 *
 * @throws {Refusal} saying what to install
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Refusal(`CHROMIUM_PATH says ${named}, but there is no program there.`);
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC,
    chromium.executablePath(),
  ];
  const found = candidates.find(isExecutable);
  if (found) return found;
  throw new Refusal(
    'no Chromium was found. Install one: "apt-get install chromium" on Debian, or "npx playwright install chromium"; ' +
      'or say where it is with CHROMIUM_PATH.',
  );
}
