import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#db/refusal.ts';

export const PROJECT = resolve(import.meta.dirname, '..', '..');

export type Options = {
  port: number;
  host: string;
  /** Absolute path. */
  dataDir: string;
  example: boolean;
  dev: boolean;
  help: boolean;
};

export const USAGE = `Usage: npm start -- [options]        (npm run dev -- [options] reloads while you edit)

  --port NUMBER   where to listen (default 3000)
  --host ADDRESS  on which address to listen (default 127.0.0.1: this machine only)
  --data DIR      where database, documents and secrets are kept (default .vigil in the project)
  --no-example    leave out the example cases; makes a link for the first administrator instead
  --help          show this

Environment: DATABASE_URL and DATABASE_OWNER_URL (and DATABASE_WORKER_URL) use a PostgreSQL 18 of your own,
NEXTAUTH_URL is the address people type, VIGIL_EXAMPLE_PASSWORD sets the password of the example's accounts,
VIGIL_WORKER=off leaves reminders to "npm run worker".`;

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new Refusal(`--port must be a number from 1 to 65535, not "${text}".`);
}

function directory(text: string, from: string): string {
  if (text === '') throw new Refusal('--data needs a directory.');
  return isAbsolute(text) ? resolve(text) : join(from, text);
}

/**
 * Reads the command line.
 *
 * @param from the folder that a relative `--data` starts at
 * @throws {Refusal} with the usage, for what it does not know
 */
export function readOptions(argv: string[], from: string = process.env.INIT_CWD ?? process.cwd()): Options {
  try {
    const { values } = parseArgs({
      args: argv,
      allowPositionals: false,
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: join(PROJECT, '.vigil') },
        'no-example': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      port: port(values.port),
      host: values.host,
      dataDir: directory(values.data, from),
      example: !values['no-example'],
      dev: values.dev,
      help: values.help,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal(`${error.message}\n\n${USAGE}`);
  }
}
