import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '#db/embedded/free-port.ts';
import { startVigil } from '../../support/vigil-process.ts';

describe('a start that cannot be', () => {
  let place: string;
  let port: number;
  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'vigil-refusals-'));
    port = await freePort();
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  async function refusal(options: string[] = [], env = {}) {
    const vigil = startVigil(['--port', String(port), '--data', place, ...options], env);
    expect(await vigil.exitCode).toBe(1);
    expect(vigil.output()).toMatch(/^Vigil did not start: /);
    return vigil.output();
  }

  it('says that the port is taken, and touches nothing', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
    });
    expect(await refusal()).toContain(`Port ${port} is in use`);
    expect(readdirSync(place)).toEqual([]);
    await new Promise((done) => other.close(done));
  });

  it('says that the directory is not ours, and touches nothing', async () => {
    writeFileSync(join(place, 'letter.txt'), 'Dear mother');
    expect((await refusal()).trim().split('\n')).toHaveLength(1);
    expect(readdirSync(place)).toEqual(['letter.txt']);
  });

  it('says that the directory is of a newer Vigil, and touches nothing', async () => {
    writeFileSync(join(place, 'vigil.json'), '{"vigil":99}');
    expect(await refusal()).toContain('newer Vigil');
    expect(readdirSync(place)).toEqual(['vigil.json']);
  });

  it('says that the database is of a newer PostgreSQL', async () => {
    writeFileSync(join(place, 'vigil.json'), '{"vigil":1}');
    const secret = (length: number) => 'a'.repeat(length);
    const database = { admin: 'a', owner: 'o', app: 'p', worker: 'w' };
    const key = Buffer.alloc(32).toString('base64');
    const secrets = {
      database,
      session: secret(40),
      serverActions: key,
      storage: key,
      examplePassword: secret(9),
    };
    writeFileSync(join(place, 'secrets.json'), JSON.stringify(secrets));
    mkdirSync(join(place, 'postgres'));
    writeFileSync(join(place, 'postgres', 'PG_VERSION'), '19\n');
    expect(await refusal(['--dev'])).toContain('PostgreSQL 19');
    expect(readdirSync(join(place, 'postgres'))).toEqual(['PG_VERSION']);
  });

  it('says that the secrets are damaged, and keeps them as they are', async () => {
    writeFileSync(join(place, 'vigil.json'), '{"vigil":1}');
    writeFileSync(join(place, 'secrets.json'), 'oops');
    expect(await refusal()).toContain('secrets.json is damaged');
    expect(readFileSync(join(place, 'secrets.json'), 'utf8')).toBe('oops');
    expect(readdirSync(place).sort()).toEqual(['secrets.json', 'vigil.json']);
  });

  it('says which options there are', async () => {
    expect(await refusal(['--prot', '80'])).toContain('--no-example');
  });

  it('says which variable is wrong, without the password in it', async () => {
    const closed = `postgresql://app:hunter2@127.0.0.1:${port}/vigil`;
    const output = await refusal(['--dev'], { DATABASE_URL: closed, DATABASE_OWNER_URL: closed });
    expect(output).toContain('DATABASE_URL cannot be reached');
    expect(output).not.toContain('hunter2');
  });
});
