import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { survey } from './architecture/survey.ts';

const root = path.resolve(import.meta.dirname, '..');

it('keeps the house in order', async () => {
  expect(await survey(root, ['lib', 'db', 'components', 'app'])).toEqual([]);
}, 60_000);

describe('with violations planted', () => {
  let house: string;
  let found: string[];

  const plant = (file: string, text: string) => {
    mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  };

  beforeAll(async () => {
    house = mkdtempSync(path.join(tmpdir(), 'vigil-house-'));
    symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
    plant('package.json', '{"type":"module","imports":{"#*":"./*"}}');
    plant('db/client.ts', "import '#lib/cases/open.ts';\nexport const x = 1;\n");
    plant(
      'lib/domain/rule.ts',
      "import { readFileSync } from 'node:fs';\nimport type { x } from '#db/client.ts';\nexport const y = readFileSync;\nexport type Z = typeof x;\n",
    );
    plant(
      'lib/cases/open.ts',
      "import { pay } from '#lib/tasks/pay.ts';\nimport { sql } from 'drizzle-orm';\nexport const open = [pay, sql];\n",
    );
    plant(
      'lib/tasks/pay.ts',
      "import 'server-only';\nimport { open } from '#lib/cases/open.ts';\nimport { headers } from 'next/headers';\nexport const pay = [open, headers];\n",
    );
    plant(
      'components/cases/list.tsx',
      "'use client';\nimport { open } from '#lib/cases/open.ts';\nexport const List = () => open;\n",
    );
    plant(
      'components/tasks/row.tsx',
      "import { List } from '#components/cases/list.tsx';\nexport const Row = List;\n",
    );
    plant(
      'app/page.tsx',
      "import { x } from '#db/client.ts';\nimport gone from './gone.ts';\nexport default [x, gone];\n",
    );
    plant('lib/cases/long.ts', `import 'server-only';\n${'export {};\n'.repeat(400)}`);
    found = await survey(house, ['lib', 'db', 'components', 'app']);
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each([
    ['domain-is-pure: lib/domain/rule.ts → fs'],
    ['domain-is-pure: lib/domain/rule.ts → db/client.ts'],
    ['db-looks-down: db/client.ts → lib/cases/open.ts'],
    ['only-db-knows-sql: lib/cases/open.ts'],
    ['only-the-edge-knows-next: lib/tasks/pay.ts'],
    ['noun-keeps-to-itself: lib/cases/open.ts → lib/tasks/pay.ts'],
    ['component-keeps-to-its-noun: components/tasks/row.tsx → components/cases/list.tsx'],
    ['routes-hold-no-sql: app/page.tsx → db/client.ts'],
    ['no-circle: lib/cases/open.ts'],
    ['imports-resolve: app/page.tsx → ./gone.ts'],
    ['server-only-missing: lib/cases/open.ts'],
    ['browser-takes-server-code: components/cases/list.tsx → lib/cases/open.ts'],
    ['too-long: lib/cases/long.ts'],
  ])('notices %s', (breach) => {
    expect(
      found.some((line) => line.startsWith(breach)),
      found.join('\n'),
    ).toBe(true);
  });
});
