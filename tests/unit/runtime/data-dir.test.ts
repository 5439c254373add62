import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDataDir, checkFreeSpace, FORMAT, markDataDir } from '#scripts/start/data-dir.ts';

describe('the data directory', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'vigil-data-dir-'));
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('is made where there is none', () => {
    checkDataDir(join(place, 'a', 'b'));
    expect(readdirSync(join(place, 'a'))).toEqual(['b']);
  });

  it('is known again', () => {
    markDataDir(place);
    writeFileSync(join(place, 'anything'), '');
    expect(() => checkDataDir(place)).not.toThrow();
  });

  it('is left alone when it holds something else', () => {
    writeFileSync(join(place, 'thesis.odt'), 'text');
    expect(() => checkDataDir(place)).toThrow(/something else than Vigil's data/);
    expect(readdirSync(place)).toEqual(['thesis.odt']);
  });

  it('is left alone when a newer Vigil made it', () => {
    writeFileSync(join(place, 'vigil.json'), JSON.stringify({ vigil: FORMAT + 1 }));
    expect(() => checkDataDir(place)).toThrow(/newer Vigil/);
  });

  it('is not taken over when its marker is damaged', () => {
    writeFileSync(join(place, 'vigil.json'), '{"vig');
    expect(() => checkDataDir(place)).toThrow(/vigil\.json is damaged/);
  });

  it('may be continued after a first start that was cut off', () => {
    writeFileSync(join(place, 'vigil.json.4711'), '{"vi');
    expect(() => checkDataDir(place)).not.toThrow();
  });

  it('must be a directory', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => checkDataDir(join(place, 'file'))).toThrow(/is not a directory/);
    expect(() => checkDataDir(join(place, 'file', 'below'))).toThrow(/not a directory/);
  });

  it('needs room', () => {
    mkdirSync(join(place, 'x'));
    expect(() => checkFreeSpace(place, 499_999_999)).toThrow(/Only 499 MB are free/);
    expect(() => checkFreeSpace(place, 500_000_000)).not.toThrow();
  });
});
