import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { recordEvent } from '#db/queries/record-event.ts';
import { checkpointKey } from '#lib/audit/checkpoint-key.ts';
import { parseCheckpoint, printCheckpoint } from '#lib/audit/checkpoint-text.ts';
import { takeCheckpoint } from '#lib/audit/take-checkpoint.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { addTask } from '#lib/tasks/add-task.ts';
import { taskSchema } from '#lib/tasks/schema.ts';
import { asOwner, audit, testKey } from '../../support/audit.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let house: string;
let anna: Viewer;
let caseId: string;
const opened: TestDatabase[] = [];

beforeEach(async () => {
  await opened.at(-1)?.close();
  database = await openTestDatabase();
  opened.push(database);
  stage = deskStage(database.owner);
  house = await stage.organisation();
  anna = await stage.member(house, 'caseworker', 'Anna');
  caseId = await stage.caseFile(house, anna.userId);
  for (const title of ['one', 'two', 'three', 'four']) await add(title);
});
afterAll(() => opened.at(-1)?.close());

const add = (title: string) => addTask(anna, caseId, taskSchema.parse({ title }));
const verify = (printed: Parameters<typeof audit>[1] = null) => audit(database.ownerUrl, printed);
const checkpoint = () => asOwner(database.ownerUrl, (db) => takeCheckpoint(db, testKey, 0));

/** As somebody with the owner's rights who knows what they are doing: without the triggers that forbid it. */
async function tamper(...statements: string[]): Promise<void> {
  const tables = ['audit_entry', 'audit_chain', 'audit_checkpoint'];
  const all = [
    ...tables.map((table) => `alter table ${table} disable trigger user`),
    ...statements,
    ...tables.map((table) => `alter table ${table} enable trigger user`),
  ];
  for (const statement of all) await database.owner.query(statement);
}

describe('the record', () => {
  it('is whole, and what Node counts is what the database counted', async () => {
    const { faults, broken, entries, chains } = await verify();
    expect(faults).toEqual([]);
    expect(broken).toBe(0);
    expect(chains).toBeGreaterThanOrEqual(2);
    expect(entries).toBeGreaterThan(7);
  });

  it('has a chain for each case, one for the organisation and one for the installation', async () => {
    await database.owner.query("select access.record_failed_sign_in('nobody@example.org')");
    const { rows } = await database.owner.query('select id from audit_chain');
    expect(rows.map(({ id }) => id).sort()).toEqual(
      ['00000000-0000-0000-0000-000000000000', caseId, house].sort(),
    );
  });

  it('loses nothing and leaves no gap when a transaction fails', async () => {
    const before = (await verify()).entries;
    await expect(
      transaction(anna, 'event.add', async (tx) => {
        await recordEvent(tx, { action: 'case.look', operation: 'read', subject: 'case_file', caseId });
        throw new Error('lost');
      }),
    ).rejects.toThrow('lost');
    expect(await verify()).toMatchObject({ entries: before, broken: 0 });
    await add('five');
    expect(await verify()).toMatchObject({ entries: before + 1, broken: 0 });
  });

  it('cannot be changed, shortened or emptied, not even by its owner', async () => {
    for (const statement of [
      "update audit_entry set action = 'nothing'",
      'delete from audit_entry',
      'truncate audit_entry',
      'delete from audit_chain',
      'update audit_chain set length = 0',
      'truncate audit_checkpoint',
    ])
      await expect(database.owner.query(statement), statement).rejects.toThrow('only ever added to');
  });
});

describe('what somebody with the owner’s rights did is noticed and named', () => {
  const first = () =>
    database.owner
      .query('select id, seq from audit_entry where chain_id = $1 order by seq limit 1 offset 2', [caseId])
      .then(({ rows }) => rows[0] as { id: string; seq: string });

  it('a changed entry', async () => {
    const { id } = await first();
    await tamper(`update audit_entry set after = after || '{"title": "other"}' where id = ${id}`);
    expect((await verify()).faults).toMatchObject([
      { kind: 'case', chainId: caseId, what: 'changed', entryId: id, seq: 3 },
    ]);
  });

  it('another name under an entry', async () => {
    const { id } = await first();
    await tamper(`update audit_entry set actor_id = uuidv7() where id = ${id}`);
    expect((await verify()).faults).toMatchObject([{ what: 'changed', entryId: id }]);
  });

  it('an entry taken out of the middle', async () => {
    const { id } = await first();
    await tamper(`delete from audit_entry where id = ${id}`);
    expect((await verify()).faults).toMatchObject([{ what: 'missing', seq: 3 }]);
    expect((await verify()).broken).toBe(1);
  });

  it('an entry taken out, and the others closed up and hashed anew', async () => {
    await checkpoint();
    const { id } = await first();
    await tamper(
      `delete from audit_entry where id = ${id}`,
      `update audit_entry set seq = seq - 1 where chain_id = '${caseId}' and seq > 3`,
      ...rehash(caseId),
    );
    const { faults, differing } = await verify();
    expect(faults).toMatchObject([{ chainId: caseId, what: 'cut', checkpoint: '1' }]);
    expect(differing).toHaveLength(1);
  });

  it('a changed entry, with everything after it hashed anew', async () => {
    await checkpoint();
    const { id } = await first();
    await tamper(`update audit_entry set action = 'task.other' where id = ${id}`, ...rehash(caseId));
    expect((await verify()).faults).toMatchObject([{ chainId: caseId, what: 'checkpoint', checkpoint: '1' }]);
  });

  it('the cut tail of a chain, whose kept end was cut back, too', async () => {
    const cut = [
      `delete from audit_entry where chain_id = '${caseId}' and seq > 2`,
      `update audit_chain set length = 2, head = (select hash from audit_entry where chain_id = '${caseId}' and seq = 2)
        where id = '${caseId}'`,
    ];
    await checkpoint();
    await tamper(...cut);
    expect((await verify()).faults).toMatchObject([{ kind: 'case', chainId: caseId, seq: 3, what: 'cut' }]);
  });

  it('a whole case that was made unheard of', async () => {
    await checkpoint();
    await tamper(
      `delete from audit_entry where chain_id = '${caseId}'`,
      `delete from audit_chain where id = '${caseId}'`,
    );
    expect((await verify()).faults).toMatchObject([
      { chainId: caseId, seq: 1, what: 'cut', checkpoint: '1' },
    ]);
  });

  it('the cut tail together with the checkpoint that covered it, by the printed one', async () => {
    await checkpoint();
    await add('five');
    const printed = await checkpoint();
    if (!printed) throw new Error('no checkpoint');
    const paper = parseCheckpoint(`From the safe:\n\n${printCheckpoint(printed)}`);
    expect(paper).toEqual(printed);
    expect(await verify(paper)).toMatchObject({ differing: [], checkpointFaults: [], broken: 0 });
    await tamper(
      `delete from audit_entry where chain_id = '${caseId}' and seq = 6`,
      `update audit_chain set length = 5, head = (select hash from audit_entry where chain_id = '${caseId}' and seq = 5)
        where id = '${caseId}'`,
      'delete from audit_checkpoint where id = 2',
    );
    expect(await verify()).toMatchObject({ broken: 0, differing: [], checkpointFaults: [] });
    const seen = await verify(paper);
    expect(seen.differing).toEqual([
      { name: 'the printed checkpoint', entriesThen: printed.entries, entriesNow: printed.entries - 1 },
    ]);
  });

  it('a forged checkpoint', async () => {
    await checkpoint();
    await tamper('update audit_checkpoint set entries = entries - 1');
    expect((await verify()).checkpointFaults).toMatchObject([{ what: 'signature' }]);
    await tamper('delete from audit_checkpoint');
    const other = checkpointKey(Buffer.alloc(32, 9).toString('base64'));
    await asOwner(database.ownerUrl, (db) => takeCheckpoint(db, other, 0));
    expect((await verify()).checkpointFaults).toMatchObject([{ what: 'other-key' }]);
  });

  it('a checkpoint taken out between two others', async () => {
    for (let count = 0; count < 3; count += 1) await checkpoint();
    await tamper('delete from audit_checkpoint where id = 2');
    expect((await verify()).checkpointFaults).toMatchObject([{ what: 'order' }]);
  });
});

describe('a checkpoint', () => {
  it('is made by the worker, and not twice a day', async () => {
    const byWorker = () => asOwner(database.workerUrl, (db) => takeCheckpoint(db, testKey, 3600));
    expect(await byWorker()).toMatchObject({ previous: '' });
    await add('five');
    expect(await byWorker()).toBeNull();
    expect(await verify()).toMatchObject({ checkpoints: 1, broken: 0, differing: [], checkpointFaults: [] });
  });

  it('cannot be made or read by the app', async () => {
    for (const statement of ["select access.begin_checkpoint('0')", 'select from audit_checkpoint'])
      await expect(transaction(anna, 'read', (tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
  });
});

/** Hashes a chain anew from its beginning, as a forger would. */
function rehash(chain: string): string[] {
  return [
    `do $$ declare e audit_entry; tip bytea := decode(repeat('00', 32), 'hex'); begin
      for e in select * from audit_entry where chain_id = '${chain}' order by seq loop
        tip := access.entry_hash(tip, e);
        update audit_entry set hash = tip where id = e.id;
        update audit_chain set length = e.seq, head = tip where id = '${chain}';
      end loop; end $$`,
  ];
}
