import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { Refusal } from '#db/refusal.ts';
import { PROJECT } from './options.ts';
import { surviveClosedOutput } from './say.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';

/** A path as it was typed, from the folder in which the command was typed. */
export function typedPath(text: string): string {
  return isAbsolute(text) ? resolve(text) : join(process.env.INIT_CWD ?? process.cwd(), text);
}

/** Where the data is kept: what was typed, otherwise `.vigil` in the project. */
export const dataDirOf = (typed: string | undefined) => (typed ? typedPath(typed) : join(PROJECT, '.vigil'));

/**
 * Runs a command of the terminal to its end: settings from `.env` first, what was started is stopped, and the
 * process ends with the code that the work returns, 2 when it could not be done.
 */
export async function runCommand(work: (shutdown: Shutdown) => Promise<number>): Promise<void> {
  surviveClosedOutput();
  const shutdown = createShutdown();
  try {
    if (existsSync(join(PROJECT, '.env'))) process.loadEnvFile(join(PROJECT, '.env'));
    await shutdown.stop(await work(shutdown));
  } catch (error) {
    if (shutdown.isStopping()) return;
    // What parseArgs says of an option that it does not know is written for the one who typed it.
    const expected = error instanceof Refusal || (error instanceof TypeError && 'code' in error);
    console.error(expected ? error.message : error);
    await shutdown.stop(2);
  }
}
