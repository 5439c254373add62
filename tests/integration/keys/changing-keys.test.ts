import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '#db/embedded/free-port.ts';
import { changeInstallationKey } from '#lib/crypto/change-installation-key.ts';
import { seal, unseal } from '#lib/crypto/installation-seal.ts';
import { keyringOf } from '#lib/crypto/keyring.ts';
import { missingKeys } from '#lib/crypto/missing-keys.ts';
import { sealedPlaces } from '#lib/crypto/sealed-places.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { findPerson } from '#lib/people/find-person.ts';
import { readKeys } from '#scripts/start/check-keys.ts';
import { markDataDir } from '#scripts/start/data-dir.ts';
import { PROJECT } from '#scripts/start/options.ts';
import { beginKeyChange, readOrMakeSecrets, readSecrets } from '#scripts/start/secrets.ts';
import { testDatabase } from '../../support/database.ts';
import { startVigil } from '../../support/vigil-process.ts';
import { keyStage } from './key-stage.ts';

const stage = await keyStage();
const dataDir = mkdtempSync(join(tmpdir(), 'vigil-rotate-'));
const first = process.env.VIGIL_STORAGE_KEY ?? '';
/** Each command is a process of its own, and brings the database up to date first. */
const slow = 240_000;
const newKey = () => randomBytes(32).toString('base64');
let anna: Viewer;
const made: Awaited<ReturnType<typeof stage.secretCase>>[] = [];

beforeAll(async () => {
  anna = await stage.member(await stage.organisation('ROT'), 'caseworker');
  for (let n = 0; n < 4; n += 1) made.push(await stage.secretCase(anna));
  const sealed = seal(`totp-secret:${anna.userId}`, 'needle-totp');
  await stage.owner.query('insert into totp_secret (user_id, sealed_secret) values ($1, $2)', [
    anna.userId,
    sealed,
  ]);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
afterEach(() => use(first));

function use(current: string, old = '') {
  process.env.VIGIL_STORAGE_KEY = current;
  process.env.VIGIL_STORAGE_KEY_OLD = old;
}

/** Everything that the installation's key opens, through the app as it runs. */
async function expectAllReadable() {
  for (const { caseId, personId, documentId, openDraftId, content } of made) {
    expect((await findPerson(anna, caseId, personId))?.person.residence).toBe('needle-residence');
    expect((await stage.download(anna, documentId)).equals(content)).toBe(true);
    expect((await findDraft(anna, openDraftId))?.content).toMatchObject({ what: 'needle-draft' });
  }
  const { rows } = await stage.owner.query('select sealed_secret from totp_secret');
  expect(unseal(`totp-secret:${anna.userId}`, rows[0].sealed_secret)).toBe('needle-totp');
}

/** Which installation keys something in any text column of the database is sealed with. */
async function keysInUse(): Promise<string[]> {
  const found = (await stage.dump()).match(/sealed:v1:[0-9a-f]{16}:/g) ?? [];
  return [...new Set(found.map((head) => head.split(':')[2] ?? ''))].sort();
}

const rotation = ['--conditions=react-server', 'scripts/keys-rotate.ts', '--data', dataDir];
const surroundings = (env: Record<string, string>) => ({
  ...process.env,
  DATABASE_OWNER_URL: stage.ownerUrl,
  VIGIL_STORAGE_KEY_OLD: '',
  ...env,
});
const rotate = (env: Record<string, string>) =>
  spawnSync(process.execPath, rotation, { cwd: PROJECT, encoding: 'utf8', env: surroundings(env) });

describe('changing the installation’s key', () => {
  test('stopped in the middle leaves everything readable with both keys, and goes on the next time', async () => {
    const second = newKey();
    const both = keyringOf(second, first);
    let opened = 0;
    const breaking = sealedPlaces.map((one) => ({
      ...one,
      place(id: string) {
        opened += 1;
        if (opened > 5) throw new Error('the power is gone');
        return one.place(id);
      },
    }));
    await expect(changeInstallationKey(stage.ownerUrl, both, breaking, 1)).rejects.toThrow(
      'the power is gone',
    );
    expect(await keysInUse()).toHaveLength(2);
    expect(await missingKeys(stage.ownerUrl, keyringOf(second))).toEqual([keyringOf(first).current.id]);
    expect(await missingKeys(stage.ownerUrl, both)).toEqual([]);
    use(second, first);
    await expectAllReadable();

    expect(await changeInstallationKey(stage.ownerUrl, both)).toBeGreaterThan(0);
    expect(await keysInUse()).toEqual([both.current.id]);
    use(second);
    await expectAllReadable();
    const { rows } = await stage.owner.query('select distinct wrapped_by from case_key');
    expect(rows).toEqual([{ wrapped_by: both.current.id }]);

    await changeInstallationKey(stage.ownerUrl, keyringOf(first, second));
    expect(await keysInUse()).toEqual([keyringOf(first).current.id]);
  });

  test('with keys of the environment wants both, and changes nothing otherwise', {
    timeout: slow,
  }, async () => {
    readOrMakeSecrets(dataDir);
    const before = readFileSync(join(dataDir, 'secrets.json'), 'utf8');
    const refused = rotate({ VIGIL_STORAGE_KEY: first });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('VIGIL_STORAGE_KEY_OLD is not');
    const strange = rotate({ VIGIL_STORAGE_KEY: newKey(), VIGIL_STORAGE_KEY_OLD: newKey() });
    expect(strange.stderr).toContain('another installation key');
    const second = newKey();
    const changed = rotate({ VIGIL_STORAGE_KEY: second, VIGIL_STORAGE_KEY_OLD: first });
    expect(changed.stdout).toContain('Remove VIGIL_STORAGE_KEY_OLD');
    use(second);
    await expectAllReadable();
    expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe(before);
    await changeInstallationKey(stage.ownerUrl, keyringOf(first, second));
  });

  test('with the data directory’s own key goes on with what was begun, and forgets the old key only then', {
    timeout: slow,
  }, async () => {
    const secrets = readSecrets(dataDir) ?? readOrMakeSecrets(dataDir);
    await changeInstallationKey(stage.ownerUrl, keyringOf(secrets.storage, first));
    const begun = beginKeyChange(dataDir, secrets);
    expect(readSecrets(dataDir)).toMatchObject({ storageOld: secrets.storage, storage: begun.storage });
    expect(beginKeyChange(dataDir, begun)).toEqual(begun);
    const ended = rotate({ VIGIL_STORAGE_KEY: '' });
    expect(ended.stdout).toContain('Going on with the change of keys');
    const after = readSecrets(dataDir);
    expect(after?.storage).toBe(begun.storage);
    expect(after).not.toHaveProperty('storageOld');
    expect(await keysInUse()).toEqual([keyringOf(begun.storage).current.id]);

    expect(rotate({ VIGIL_STORAGE_KEY: '' }).status).toBe(0);
    const again = readSecrets(dataDir)?.storage ?? '';
    expect(again).not.toBe(begun.storage);
    use(again);
    await expectAllReadable();
    await changeInstallationKey(stage.ownerUrl, keyringOf(first, again));
  });
});

describe('a change of keys whose process is killed in the middle', () => {
  test('leaves everything readable with what is on the disk, and the next run ends it', {
    timeout: slow,
  }, async () => {
    const old = (readSecrets(dataDir) ?? readOrMakeSecrets(dataDir)).storage;
    await changeInstallationKey(stage.ownerUrl, keyringOf(old, first));
    // Somebody holds the last thing that is to be sealed anew: the command gets that far and no further.
    const holder = new pg.Client({ connectionString: stage.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from totp_secret for update');
    const running = spawn(process.execPath, rotation, {
      cwd: PROJECT,
      stdio: 'ignore',
      env: surroundings({ VIGIL_STORAGE_KEY: '' }),
    });
    const ended = once(running, 'exit');
    await expect.poll(keysInUse, { timeout: 60_000, interval: 200 }).toHaveLength(2);
    running.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await holder.query('rollback');
    await holder.end();

    const { storage = '', storageOld = '' } = readSecrets(dataDir) ?? {};
    expect(storageOld).toBe(old);
    expect(await keysInUse()).toHaveLength(2);
    use(storage, storageOld);
    await expectAllReadable();

    const next = rotate({ VIGIL_STORAGE_KEY: '' });
    expect(next.stdout).toContain('Going on with the change of keys');
    expect(next.status).toBe(0);
    expect(readSecrets(dataDir)).not.toHaveProperty('storageOld');
    expect(await keysInUse()).toEqual([keyringOf(storage).current.id]);
    use(storage);
    await expectAllReadable();
    await changeInstallationKey(stage.ownerUrl, keyringOf(first, storage));
  });
});

describe('a start with a key that does not fit', () => {
  test('is refused, and changes nothing', { timeout: slow }, async () => {
    markDataDir(dataDir);
    const before = await stage.dump();
    const options = ['--dev', '--no-example', '--port', String(await freePort()), '--data', dataDir];
    const env = {
      DATABASE_URL: process.env.DATABASE_URL ?? '',
      DATABASE_OWNER_URL: stage.ownerUrl,
      DATABASE_WORKER_URL: stage.workerUrl,
    };
    const vigil = startVigil(options, { ...env, VIGIL_STORAGE_KEY: newKey() });
    expect(await vigil.exitCode).toBe(1);
    expect(vigil.output()).toContain('sealed with another installation key');
    expect(vigil.output()).toContain('Nothing was changed');
    expect(await stage.dump()).toBe(before);
  });

  test('is not that of a database in which nothing is sealed yet', async () => {
    const fresh = await testDatabase();
    expect(await missingKeys(fresh.ownerUrl, keyringOf(newKey()))).toEqual([]);
    await fresh.drop();
  });

  test('or with something that is no key, is told so', () => {
    process.env.VIGIL_STORAGE_KEY = 'short';
    expect(() => readKeys(readOrMakeSecrets(dataDir))).toThrow(/32 bytes/);
  });
});
