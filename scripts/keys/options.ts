import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#db/refusal.ts';
import { PROJECT } from '../start/options.ts';

/** Reads `--data` and `--help`. @throws {Refusal} with the usage, for anything else */
export function readKeysOptions(argv: string[], usage: string): { dataDir: string; help: boolean } {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        data: { type: 'string', default: join(PROJECT, '.vigil') },
        help: { type: 'boolean', default: false },
      },
    });
    const from = process.env.INIT_CWD ?? process.cwd();
    return {
      dataDir: isAbsolute(values.data) ? resolve(values.data) : join(from, values.data),
      help: values.help,
    };
  } catch (error) {
    throw error instanceof Error ? new Refusal(`${error.message}\n\n${usage}`) : error;
  }
}
