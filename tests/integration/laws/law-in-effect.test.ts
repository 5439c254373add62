import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { lawDigest, ruleDigest } from '#lib/legal/digest.ts';
import { takeOnShipped } from '#lib/legal/take-on-shipped.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, inquiryStage } from '../inquiries/inquiry-stage.ts';
import { type RevisionStage, replyIn, revisionStage } from './revision-stage.ts';

let database: TestDatabase;
let worker: WorkerConnection;
let stage: RevisionStage['stage'];
let lawyer: RevisionStage['lawyer'];
let dues: RevisionStage['dues'];
let sent: RevisionStage['sent'];
let inEffect: RevisionStage['inEffect'];
let ask: RevisionStage['ask'];
let work: RevisionStage['work'];

beforeAll(async () => {
  database = await openTestDatabase();
  worker = openWorkerConnection(database.workerUrl, () => {});
});
afterAll(async () => {
  await worker.end();
  await database.close();
});
beforeEach(async () => {
  ({ stage, lawyer, dues, sent, inEffect, ask, work } = await revisionStage(database, worker));
});

describe('a law of the organisation', () => {
  it('counts the dates that are recorded from then on, and only those of that organisation', async () => {
    await inEffect(replyIn(10));
    const mine = await sent();
    expect(await dues(mine)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    const other = await revisionStage(database, worker);
    expect(await other.dues(await other.sent())).toContainEqual({
      step: 'reply',
      due: '2026-04-06',
      unconfirmed: false,
    });
  });

  it('is seen by a partner of a shared case', async () => {
    await inEffect(replyIn(10));
    const id = await sent();
    const away = await stage.member(await stage.organisation(), 'caseworker');
    await stage.insert('case_grant', {
      case_id: stage.caseId,
      user_id: away.userId,
      level: 'read',
      basis: 'consent',
      ends_at: new Date(Date.now() + 86_400_000),
      granted_by: stage.anna.userId,
    });
    const view = await getInquiry(away, id);
    expect(view?.state.obligations.find(({ stepId }) => stepId === 'reply')?.dueSafe).toBe('2026-03-16');
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    const hidden = await transaction(stranger, 'read', async (tx) => {
      const { selectLegalRows, selectLegalStamp } = await import('#db/queries/laws/legal-rows.ts');
      return [
        await selectLegalRows(tx, stage.organisationId),
        await selectLegalStamp(tx, stage.organisationId),
      ];
    });
    expect(hidden).toEqual([null, null]);
  });

  it('is taken on as shipped where there is none, once, and never over one that is there', async () => {
    await inEffect(replyIn(10));
    await takeOnShipped({ ownerUrl: database.ownerUrl });
    expect(await takeOnShipped({ ownerUrl: database.ownerUrl })).toBe(0);
    const laws = await stage.rows(
      `select regime_id, number, origin, shipped_digest from law where organisation_id = $1 order by regime_id`,
      stage.organisationId,
    );
    expect(laws.find((law) => law.regime_id === 'ru-59fz')).toMatchObject({ number: 1, origin: 'own' });
    const shipped = findShippedRegime('uk-foia');
    expect(laws.find((law) => law.regime_id === 'uk-foia')).toEqual({
      regime_id: 'uk-foia',
      number: 1,
      origin: 'shipped',
      shipped_digest: shipped && lawDigest(shipped),
    });
    const view = await getInquiry(stage.anna, await sent());
    expect(view?.state.obligations.find(({ stepId }) => stepId === 'reply')?.dueSafe).toBe('2026-03-16');
  });

  it('leaves a confirmed rule without doubt, as long as it reads as it did', async () => {
    const law = findShippedRegime('tm-566');
    if (!law) throw new Error('not shipped');
    const rule = 'versions/2018/steps/reply/source';
    await stage.insert('law_confirmation', {
      organisation_id: stage.organisationId,
      regime_id: 'tm-566',
      rule,
      rule_digest: ruleDigest(law, rule),
      note: 'Read in the text.',
      confirmed_by: lawyer.userId,
    });
    expect(await dues(await sent({ regimeId: 'tm-566' }))).toMatchObject([{ unconfirmed: false }]);
    await inEffect(replyIn(20), 'tm-566');
    expect(await dues(await sent({ regimeId: 'tm-566' }))).toMatchObject([{ unconfirmed: true }]);
  });
});

describe('the worker', () => {
  it('is given no word that anybody wrote', async () => {
    const id = await sent();
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
    const revision = await ask();
    const { rows } = await worker.pool.query('select access.revision_inquiry($1, $2) as found', [
      revision,
      id,
    ]);
    expect(rows[0].found.moves).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('SECRET');
    expect(JSON.stringify(rows)).not.toContain('Where is he?');
    await work();
  });

  it('reads and writes nothing where no revision waits', async () => {
    const id = await sent();
    const revision = await ask();
    await work();
    const before = await dues(id);
    const found = await worker.pool.query('select access.revision_inquiry($1, $2) as found', [revision, id]);
    expect(found.rows).toEqual([{ found: null }]);
    await worker.pool.query(`select access.store_revised($1, $2, null, '[]', '[]', '2026-03-01')`, [
      revision,
      id,
    ]);
    expect(await dues(id)).toEqual(before);
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
    const again = await ask();
    const other = await worker.pool.query('select access.revision_inquiry($1, $2) as found', [again, theirs]);
    expect(other.rows).toEqual([{ found: null }]);
    await work();
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
