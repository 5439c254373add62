import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '#db/embedded/lock.ts';

describe('the lock on a data directory', () => {
  let place: string;
  let file: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'vigil-lock-'));
    file = join(place, 'vigil.lock');
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('is given to one at a time', () => {
    const first = takeLock(file);
    expect(first).toMatchObject({ taken: true, stale: false });
    expect(takeLock(file)).toMatchObject({ taken: false, holder: { pid: process.pid } });
    if (first.taken) first.release();
    expect(takeLock(file)).toMatchObject({ taken: true });
    expect(readdirSync(place)).toEqual(['vigil.lock']);
  });

  it('passes on from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, JSON.stringify({ pid }));
    expect(takeLock(file)).toMatchObject({ taken: true, stale: true });
  });

  it('passes on when its number went to another process', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'long ago' }));
    expect(takeLock(file)).toMatchObject({ taken: true, stale: true });
  });

  it('passes on when what is written in it cannot be read', () => {
    writeFileSync(file, '');
    expect(takeLock(file)).toMatchObject({ taken: true, stale: true });
  });
});
