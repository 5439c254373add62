import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, inquiryStage } from '../inquiries/inquiry-stage.ts';
import { type LawStage, lawStage } from './law-stage.ts';

let database: TestDatabase;
let worker: WorkerConnection;
let stage: LawStage;

beforeAll(async () => {
  database = await openTestDatabase();
  worker = openWorkerConnection(database.workerUrl, () => {});
});
afterAll(async () => {
  await worker.end();
  await database.close();
});
beforeEach(async () => {
  stage = await lawStage(database.owner, worker);
});

describe('the worker', () => {
  it('is given no word that anybody wrote', async () => {
    const id = await stage.sent();
    const hopId = (await getInquiry(stage.anna, id))?.state.hops[0]?.id;
    const answers = (await getInquiry(stage.anna, id))?.questions.map(({ id: questionId }) => ({
      questionId,
      verdict: 'evaded',
      note: 'SECRET-A',
    }));
    dataOf(
      await stage.record(id, 'replied', {
        hopId,
        replyKind: 'partial',
        signedOn: '05.03.2026',
        signerName: 'SECRET-B',
        outNumber: 'SECRET-C',
        note: 'SECRET-D',
        states: [{ text: 'SECRET-E' }],
        answers,
      }),
    );
    const revision = await stage.ask();
    const { rows } = await worker.pool.query('select access.revision_inquiry($1, $2) as found', [
      revision,
      id,
    ]);
    expect(rows[0].found.moves).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('SECRET');
    expect(JSON.stringify(rows)).not.toContain('Where is he?');
    await stage.work();
  });

  it('reads and writes nothing where no revision waits', async () => {
    const id = await stage.sent();
    const revision = await stage.ask();
    await stage.work();
    const before = await stage.dues(id);
    const found = await worker.pool.query('select access.revision_inquiry($1, $2) as found', [revision, id]);
    expect(found.rows).toEqual([{ found: null }]);
    await worker.pool.query(`select access.store_revised($1, $2, null, '[]', '[]', '[]', '2026-03-01')`, [
      revision,
      id,
    ]);
    expect(await stage.dues(id)).toEqual(before);
    for (const table of [
      'inquiry',
      'move',
      'obligation',
      'moved_date',
      'law',
      'calendar_day',
      'date_revision',
    ])
      await expect(worker.pool.query(`select from ${table}`)).rejects.toThrow('permission denied');
    const strange = await inquiryStage(database.owner);
    const theirs = await strange.draft();
    const again = await stage.ask();
    const other = await worker.pool.query('select access.revision_inquiry($1, $2) as found', [again, theirs]);
    expect(other.rows).toEqual([{ found: null }]);
    await stage.work();
  });

  it('is given every part of a move that a clock may need', () => {
    const words = [
      'note',
      'number',
      'signerName',
      'signerId',
      'outNumber',
      'language',
      'documentIds',
      'states',
      'basis',
      'basisFits',
      'jointId',
    ];
    const parts = new Set(moveSchema.options.flatMap((kind) => Object.keys(kind.shape)));
    return database.owner
      .query<{ body: string }>(`select prosrc as body from pg_proc where proname = 'move_for_clock'`)
      .then(({ rows }) => {
        const known = new Set(rows[0]?.body.match(/'[a-zA-Z]+'/g)?.map((name) => name.slice(1, -1)));
        expect([...parts].filter((part) => !known.has(part)).sort()).toEqual([...words].sort());
      });
  });
});
