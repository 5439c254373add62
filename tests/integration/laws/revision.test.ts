import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { reviseDates } from '#lib/jobs/revise-dates.ts';
import { startWorker } from '#lib/jobs/start-worker.ts';
import { planAsOwner, wholeScans } from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf } from '../inquiries/inquiry-stage.ts';
import { type LawStage, lawStage, replyIn } from './law-stage.ts';

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

describe('the revision of dates', () => {
  it('works out every open inquiry under the law, sealed ones too, and keeps what moved', async () => {
    const open = await stage.sent();
    const other = await stage.sent({ regimeId: 'ru-8fz' });
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [stage.caseId]);
    expect(await getInquiry(stage.lawyer, open)).toBeNull();
    const untouched = await stage.dues(other);
    await stage.inEffect(replyIn(10));
    const revision = await stage.ask();
    await stage.work();
    expect(await stage.dues(open)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    expect(await stage.dues(other)).toEqual(untouched);
    expect(await stage.moved()).toContainEqual({ step: 'reply', before: '2026-04-06', after: '2026-03-16' });
    const [done] = await stage.rows(
      `select done_at is not null as done, inquiries from date_revision where id = $1`,
      revision,
    );
    expect(done).toEqual({ done: true, inquiries: 1 });
    const [next] = await stage.rows(`select next_due::text as due from inquiry where id = $1`, open);
    expect(next).toEqual({ due: '2026-03-16' });
    const told = await stage.rows(
      `select user_id from notice where kind = 'dates-moved' and subject_id = $1`,
      revision,
    );
    expect(told).toEqual([{ user_id: stage.anna.userId }]);
  });

  it('stores what the app itself derives, whatever happened', async () => {
    const id = await stage.sent({ complainedOf: [{ id: stage.ministry }] });
    const hop = async (n = 0) => (await getInquiry(stage.anna, id))?.state.hops[n]?.id;
    dataOf(await stage.record(id, 'registered', { hopId: await hop(), on: '04.03.2026', number: 'A-1' }));
    dataOf(
      await stage.record(id, 'forwarded', {
        hopId: await hop(),
        on: '06.03.2026',
        scope: 'whole',
        recipients: [{ authorityId: stage.ministry }],
      }),
    );
    dataOf(
      await stage.record(id, 'extended', {
        hopId: await hop(1),
        on: '20.03.2026',
        days: '15',
        noticeGiven: 'yes',
      }),
    );
    await database.owner.query(
      `update obligation set due_on = '2020-01-01', due_safe = '2020-01-01' where inquiry_id = $1`,
      [id],
    );
    await stage.ask();
    await stage.work();
    const state = (await getInquiry(stage.anna, id))?.state;
    const stored = await stage.rows(
      `select key, due_expected::text as expected, due_safe::text as safe, state, trace from obligation where inquiry_id = $1 order by key`,
      id,
    );
    const derived = (state?.obligations ?? []).map((one) => ({
      key: one.key,
      expected: one.dueExpected,
      safe: one.dueSafe,
      state: one.state,
      trace: JSON.parse(JSON.stringify(one.traceSafe)),
    }));
    expect(stored).toEqual(derived.sort((a, b) => (a.key < b.key ? -1 : 1)));
    expect(stored.length).toBeGreaterThan(3);
  });

  it('keeps to a leap day', async () => {
    const id = await stage.sent({}, '31.01.2024');
    await stage.inEffect(replyIn(1, 'months'));
    await stage.ask();
    await stage.work();
    const [reply] = await stage.rows(
      `select due_expected::text as due from obligation where inquiry_id = $1 and step = 'reply'`,
      id,
    );
    // Sent on the last of January: registered by 3 February at the latest, and a month from there is no leap day.
    expect(reply).toEqual({ due: '2024-03-03' });
    await stage.inEffect((content) => {
      replyIn(1, 'months')(content);
      for (const version of content.versions as { steps: { id: string; trigger: string }[] }[])
        for (const step of version.steps) if (step.id === 'reply') step.trigger = 'sent';
    });
    await stage.ask();
    await stage.work();
    const [leap] = await stage.rows(
      `select due_expected::text as due from obligation where inquiry_id = $1 and step = 'reply'`,
      id,
    );
    expect(leap).toEqual({ due: '2024-02-29' });
  });

  it('goes on where it was stopped, and doing a batch again changes nothing', async () => {
    const ids = [await stage.sent(), await stage.sent(), await stage.sent()];
    await stage.inEffect(replyIn(10));
    await stage.ask();
    const first = { organisation: stage.organisationId };
    const next = await worker.run((db) => reviseDates(db, first, 1));
    expect(next).toMatchObject({ at: { done: 1 } });
    // Killed before the next job was put in: the same job runs again.
    expect(await worker.run((db) => reviseDates(db, first, 1))).toEqual(next);
    expect(await stage.work(1)).toBe(4);
    for (const id of ids)
      expect(await stage.dues(id)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    expect((await stage.moved()).filter(({ step }) => step === 'reply')).toHaveLength(3);
    expect(await stage.work()).toBe(1);
  });

  it('is done by the worker itself when it is asked for, also after one was killed over it', async () => {
    const id = await stage.sent();
    await stage.inEffect(replyIn(10));
    await stage.ask();
    await database.owner.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed'`,
    );
    const running = await startWorker({
      connectionString: database.workerUrl,
      auditKey: Buffer.alloc(32, 7).toString('base64'),
      onFatal: (error) => {
        throw error;
      },
    });
    const until = (due: string) =>
      vi.waitFor(
        async () => expect(await stage.dues(id)).toContainEqual({ step: 'reply', due, unconfirmed: false }),
        {
          timeout: 30_000,
          interval: 50,
        },
      );
    await until('2026-03-16');
    await stage.inEffect(replyIn(12));
    await stage.ask();
    await until('2026-03-17');
    await running.stop();
  });

  it('finds what is open under a law by an index', async () => {
    await database.owner.query(
      `insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, status, created_by)
       select $1, $2, n + 1000, $3, 'ru-8fz', 'x', case when n % 10 = 0 then 'awaiting-reply' else 'closed' end, $4
       from generate_series(1, 20000) n`,
      [stage.caseId, stage.organisationId, stage.president, stage.anna.userId],
    );
    await database.owner.query('analyze inquiry');
    const revision = await stage.ask('ru-8fz');
    const { rows } = await database.owner.query<{ body: string }>(
      `select prosrc as body from pg_proc where proname = 'revision_batch'`,
    );
    const body = (rows[0]?.body ?? '')
      .replaceAll('in_revision', `'${revision}'::uuid`)
      .replaceAll('in_after_regime', `''`)
      .replaceAll('in_after', `'00000000-0000-0000-0000-000000000000'::uuid`)
      .replaceAll('in_limit', '200');
    const nodes = await planAsOwner(database.owner, body);
    expect(wholeScans(nodes)).toEqual([]);
    expect(nodes.some((node) => node['Index Name'] === 'inquiry_open')).toBe(true);
  });
});
