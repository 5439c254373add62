import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { takeCheckpoint } from '#lib/audit/take-checkpoint.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { asOwner, audit, testKey } from '../../support/audit.ts';
import { deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let anna: Viewer;
let house: string;
let cases: [string, string];

beforeAll(async () => {
  database = await openTestDatabase();
  const stage = deskStage(database.owner);
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker');
  cases = [await stage.caseFile(house, anna.userId), await stage.caseFile(house, anna.userId)];
});
afterAll(() => database?.close());

const event = (caseId: string | null) =>
  ({ action: 'case.look', operation: 'event', subject: 'case_file', caseId }) as const;

describe('many at once', () => {
  it('write into two cases and the organisation, in every order, and no link is lost', async () => {
    const before = (await audit(database.ownerUrl)).entries;
    const orders = [
      [cases[0], null, cases[1]],
      [null, cases[1], cases[0]],
      [cases[1], cases[0], null],
      [cases[0], cases[1]],
    ];
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let turn = 0; turn < 10; turn += 1)
        await transaction(anna, 'case.edit', async (tx) => {
          for (const one of orders[(writer + turn) % orders.length] ?? []) await recordEvent(tx, event(one));
        });
    });
    const checkpoints = Array.from({ length: 5 }, () =>
      asOwner(database.ownerUrl, (db) => takeCheckpoint(db, testKey, 0)),
    );
    await Promise.all([...writers, ...checkpoints]);
    expect(await audit(database.ownerUrl)).toMatchObject({
      entries: before + 150 * 3 + 50 * 2,
      chains: 4,
      checkpoints: 5,
      broken: 0,
      differing: [],
      checkpointFaults: [],
    });
  });

  it('work on one case, each under its own locks', async () => {
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, n) => addTask(anna, cases[0], taskSchema.parse({ title: `no. ${n}` }))),
    );
    expect(added.filter(({ ok }) => !ok)).toEqual([]);
    expect((await audit(database.ownerUrl)).broken).toBe(0);
  });

  it('a long transaction on one row holds up nobody else who writes into the same case', async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const long = transaction(anna, 'case.edit', async (tx) => {
      await recordEvent(tx, event(cases[0]));
      await held;
    });
    expect((await addTask(anna, cases[0], taskSchema.parse({ title: 'Meanwhile' }))).ok).toBe(true);
    finish();
    await long;
    expect((await audit(database.ownerUrl)).broken).toBe(0);
  });
});
