import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { PROJECT } from '#scripts/start/options.ts';

test('a large file passes in and out in pieces: 200 MB in a process that may not hold them', {
  timeout: 240_000,
}, () => {
  // The script fails when the process grows by more than 100 MB; its heap may not even have 64.
  const options = ['--conditions=react-server', '--expose-gc', '--max-old-space-size=64'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, 'scripts/bench/files.ts', '200'],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toContain('on the disk:');
});
