import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOrMakeSecrets } from '#scripts/start/secrets.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let caseId: string;
const dataDir = mkdtempSync(join(tmpdir(), 'vigil-audit-'));

beforeAll(async () => {
  database = await openTestDatabase();
  readOrMakeSecrets(dataDir);
  const stage = deskStage(database.owner);
  const house = await stage.organisation();
  const anna = await stage.member(house, 'caseworker');
  caseId = await stage.caseFile(house, anna.userId, { title: 'Unspeakable' });
  await database.owner.query("update case_file set title = 'Unspeakable, too' where id = $1", [caseId]);
});
afterAll(async () => {
  await database?.close();
  rmSync(dataDir, { recursive: true });
});

function run(command: string, ...more: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_WORKER_URL: database.workerUrl,
  };
  const script = ['--conditions=react-server', `scripts/${command}.ts`, '--data', dataDir, ...more];
  return new Promise((resolve) => {
    execFile(process.execPath, script, { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    );
  });
}

test('the commands print a checkpoint, find the record whole, and name what was broken since', async () => {
  const printed = await run('audit-checkpoint');
  expect(printed).toMatchObject({ code: 0, output: expect.stringMatching(/^Vigil checkpoint 1\nat /) });
  const paper = join(dataDir, 'paper.txt');
  writeFileSync(paper, printed.output);
  expect(await run('audit-verify', '--checkpoint', paper)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Whole: \d+ entries in \d chains, 1 checkpoints/),
  });

  await database.owner.query(`alter table audit_entry disable trigger user;
    delete from audit_entry where chain_id = '${caseId}' and seq = 2;
    alter table audit_entry enable trigger user`);
  const broken = await run('audit-verify', '--checkpoint', paper);
  expect(broken.code).toBe(1);
  expect(broken.output).toContain(`BROKEN  chain of case ${caseId}, link 2: the end of the chain is missing`);
  expect(broken.output).toContain('the printed checkpoint covers');
  expect(broken.output).not.toContain('Unspeakable');
});

test('what cannot be looked at ends with 2', async () => {
  expect((await run('audit-verify', '--checkpoint', join(dataDir, 'vigil-none.txt'))).code).toBe(2);
  expect((await run('audit-verify', '--unknown')).code).toBe(2);
});
