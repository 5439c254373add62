import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrMakeSecrets, readSecrets } from '#scripts/start/secrets.ts';

describe('the secrets', () => {
  let place: string;
  let file: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'vigil-secrets-'));
    file = join(place, 'secrets.json');
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('are made once, and only their owner can read them', () => {
    const first = readOrMakeSecrets(place);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readOrMakeSecrets(place)).toEqual(first);
  });

  it('are closed again when somebody opened them', () => {
    readOrMakeSecrets(place);
    chmodSync(file, 0o644);
    readOrMakeSecrets(place);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('of an older Vigil are kept, and get what they lack', () => {
    const { audit, ...older } = readOrMakeSecrets(place);
    writeFileSync(file, JSON.stringify(older), { mode: 0o600 });
    expect(readSecrets(place)?.audit).toBeUndefined();
    const whole = readOrMakeSecrets(place);
    expect(whole).toEqual({ ...older, audit: expect.any(String) });
    expect(whole.audit).not.toBe(audit);
    expect(readSecrets(place)).toEqual(whole);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('differ from one directory to the next, each from each', () => {
    const values = (dir: string) =>
      Object.values(readOrMakeSecrets(dir)).flatMap((value) =>
        typeof value === 'string' ? [value] : Object.values(value),
      );
    const other = join(place, 'other');
    mkdirSync(other);
    const all = [...values(place), ...values(other)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are not replaced when they are damaged', () => {
    writeFileSync(file, '{"session": "x"');
    expect(() => readOrMakeSecrets(place)).toThrow(/is damaged/);
    expect(readFileSync(file, 'utf8')).toBe('{"session": "x"');
    writeFileSync(file, '{"session": "x"}');
    expect(() => readSecrets(place)).toThrow(/is damaged/);
  });

  it('are not made anew for a database that has others', () => {
    mkdirSync(join(place, 'postgres'));
    writeFileSync(join(place, 'postgres', 'PG_VERSION'), '18\n');
    expect(() => readOrMakeSecrets(place)).toThrow(/secrets\.json is missing/);
  });
});
