import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#db/embedded/free-port.ts';
import { isAlive } from '#db/embedded/process-identity.ts';
import {
  childrenOf,
  databaseOf,
  postmasterPid,
  startVigil,
  type VigilProcess,
} from '../../support/vigil-process.ts';

/** The first start builds the pages, where nobody has yet. */
const PATIENCE = 400_000;

describe('a running Vigil', () => {
  let place: string;
  let port: number;
  let vigil: VigilProcess;

  async function start() {
    vigil = startVigil(['--port', String(port), '--data', place, '--no-example']);
    await vigil.says('Stop with Ctrl-C');
  }

  async function onDatabase<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: databaseOf(place).ownerUrl });
    await client.connect();
    const { rows } = await client.query<T>(text, values);
    await client.end();
    return rows;
  }

  const save = (name: string) =>
    onDatabase('INSERT INTO organisation (name, reference_prefix) VALUES ($1, $1)', [name]);
  const saved = async () =>
    (await onDatabase<{ name: string }>('SELECT name FROM organisation ORDER BY name')).map(
      (row) => row.name,
    );
  const answers = async () => (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status < 500;

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'vigil-survival-'));
    chmodSync(place, 0o711);
    port = await freePort();
    await start();
  }, PATIENCE);

  afterAll(async () => {
    vigil.child.kill('SIGTERM');
    await vigil.exitCode;
    rmSync(place, { recursive: true, force: true });
  });

  it('serves, and makes a link for the first administrator when there is no example', async () => {
    expect(await answers()).toBe(true);
    expect(vigil.output()).toMatch(
      /first administrator's account here[^\n]*\n\s+http:\/\/localhost:\d+\/\S{20,}/,
    );
  });

  it('lets no second one onto its data', async () => {
    const second = startVigil(['--port', String(await freePort()), '--data', place]);
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(
      `Vigil already runs over ${place} (process ${vigil.child.pid}, http://localhost:${port})`,
    );
    expect(await answers()).toBe(true);
  });

  it('starts its web server again when that dies', async () => {
    const webServers = () => childrenOf(vigil.child.pid ?? 0).filter((pid) => pid !== postmasterPid(place));
    const [first] = webServers();
    if (!first) throw new Error('There is no web server');
    process.kill(first, 'SIGKILL');
    await expect.poll(() => answers().catch(() => false), { timeout: 60_000, interval: 200 }).toBe(true);
    expect(webServers()).not.toContain(first);
  });

  it('keeps what was saved when everything is killed', async () => {
    await save('A');
    const everything = [vigil.child.pid ?? 0, ...childrenOf(vigil.child.pid ?? 0)];
    expect(everything).toContain(postmasterPid(place));
    for (const pid of everything) process.kill(pid, 'SIGKILL');
    await vigil.exitCode;
    await start();
    expect(await saved()).toEqual(['A']);
  });

  it('keeps what was saved when only its supervisor is killed, and leaves nothing behind', async () => {
    await save('B');
    const others = childrenOf(vigil.child.pid ?? 0);
    vigil.child.kill('SIGKILL');
    await start();
    expect(others.filter(isAlive)).toEqual([]);
    expect(await saved()).toEqual(['A', 'B']);
  });

  it('stops in order when asked to, with nothing left running', async () => {
    const processes = childrenOf(vigil.child.pid ?? 0);
    vigil.child.kill('SIGINT');
    expect(await vigil.exitCode).toBe(0);
    expect(processes.filter(isAlive)).toEqual([]);
    expect(existsSync(join(place, 'vigil.lock'))).toBe(false);
    expect(existsSync(join(place, 'postgres', 'postmaster.pid'))).toBe(false);
    await start();
    expect(await saved()).toEqual(['A', 'B']);
  });
});
