import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** The system user whom the server runs as; undefined means: the user we are. PostgreSQL refuses to run as root. */
export type RunAs = { uid: number; gid: number } | undefined;

function lookUp(name: string): RunAs {
  try {
    const id = (flag: string) =>
      Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }), 10);
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createPostgresUser() {
  const attempts = [
    [
      'groupadd --system postgres',
      'useradd --system --gid postgres --no-create-home --shell /bin/false postgres',
    ],
    ['addgroup -S postgres', 'adduser -S -D -H -G postgres postgres'],
  ];
  for (const commands of attempts) {
    const done = commands.map((command) => {
      const [program = '', ...args] = command.split(' ');
      return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
    });
    if (done.at(-1)) return;
  }
}

/**
 * Whom the server over `clusterDir` runs as. Root hands over to the owner of an existing cluster,
 * otherwise to the user `postgres`, who is created where missing.
 */
export function whoRunsPostgres(clusterDir: string): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (!lookUp('postgres')) createPostgresUser();
  const user = lookUp('postgres');
  if (user) return user;
  throw new Refusal(
    'PostgreSQL does not run as root, and the system user "postgres" could not be created. ' +
      'Create it (useradd --system postgres), or start Vigil as an ordinary user.',
  );
}

/** True when that user can enter the directory: every folder above it must let them through. */
export function canEnter(directory: string, runAs: RunAs): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { ...runAs, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
