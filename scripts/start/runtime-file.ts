import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running Vigil tells other programs of its data directory, such as the separate worker. */
const schema = z.object({ address: z.string(), databasePort: z.int().optional() });

export type Runtime = z.infer<typeof schema>;

const fileIn = (dataDir: string) => join(dataDir, 'runtime.json');

/** Undefined when no Vigil runs there (or when it says nothing readable). */
export function readRuntime(dataDir: string): Runtime | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeRuntime(dataDir: string, runtime: Runtime) {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(runtime)}\n`, { mode: 0o600 });
}

export function removeRuntime(dataDir: string) {
  rmSync(fileIn(dataDir), { force: true });
}
