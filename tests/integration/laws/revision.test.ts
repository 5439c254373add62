import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { transaction } from '#db/client.ts';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { moveSchema } from '#lib/domain/inquiry/move-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { type RevisePayload, reviseDates } from '#lib/jobs/revise-dates.ts';
import { startWorker } from '#lib/jobs/start-worker.ts';
import { askRevision } from '#lib/legal/ask-revision.ts';
import { lawDigest, ruleDigest, shippedDigest } from '#lib/legal/digest.ts';
import { takeOnShipped } from '#lib/legal/take-on-shipped.ts';
import { planAsOwner, wholeScans } from '../../support/plan.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, type InquiryStage, inquiryStage } from '../inquiries/inquiry-stage.ts';

let database: TestDatabase;
let worker: WorkerConnection;
let stage: InquiryStage;
let lawyer: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  worker = openWorkerConnection(database.workerUrl, () => {});
});
afterAll(async () => {
  await worker.end();
  await database.close();
});
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
  lawyer = await stage.member(stage.organisationId, 'lawyer');
});

const dues = (inquiryId: string) =>
  stage.rows(
    `select step, due_on::text as due, unconfirmed from obligation where inquiry_id = $1 and state = 'open' and owner = 'theirs'
     order by step`,
    inquiryId,
  );

async function sent(more: Record<string, unknown> = {}, on = '02.03.2026'): Promise<string> {
  const id = await stage.draft(stage.anna, more);
  dataOf(await stage.record(id, 'sent', { on, channel: 'in-person' }));
  return id;
}

/** Another text of a law takes effect, as the owner writes it. */
async function inEffect(edit: (content: Record<string, unknown>) => void, regimeId = 'ru-59fz') {
  const content = structuredClone(findShippedRegime(regimeId)) as unknown as Record<string, unknown>;
  edit(content);
  await database.owner.query(
    `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
     select $1, $2, coalesce(max(number), 0) + 1, 'own', 'in-effect', $3, $4, clock_timestamp() from law
     where organisation_id = $1 and regime_id = $2`,
    [stage.organisationId, regimeId, JSON.stringify(content), shippedDigest(regimeId)],
  );
}
const replyIn =
  (length: number, unit = 'calendar-days') =>
  (content: Record<string, unknown>) => {
    for (const version of content.versions as { steps: { id: string; length: number; unit: string }[] }[])
      for (const step of version.steps) if (step.id === 'reply') Object.assign(step, { length, unit });
  };

const ask = (causeId = 'ru-59fz', cause: 'law' | 'calendar' = 'law') =>
  transaction(lawyer, 'law.put-in-effect', (tx) => askRevision({ tx, viewer: lawyer }, cause, causeId));

async function work(size?: number): Promise<number> {
  let next: RevisePayload | null = { organisation: stage.organisationId };
  let jobs = 0;
  while (next) {
    next = await worker.run((db) => reviseDates(db, next, size));
    jobs++;
  }
  return jobs;
}

const moved = () =>
  stage.rows(
    `select m.step, m.due_before::text as before, m.due_after::text as after from moved_date m
     join inquiry i on i.id = m.inquiry_id where i.organisation_id = $1 order by m.created_at, m.id`,
    stage.organisationId,
  );

describe('a law of the organisation', () => {
  it('counts the dates that are recorded from then on, and only those of that organisation', async () => {
    await inEffect(replyIn(10));
    const mine = await sent();
    expect(await dues(mine)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    stage = await inquiryStage(database.owner);
    expect(await dues(await sent())).toContainEqual({ step: 'reply', due: '2026-04-06', unconfirmed: false });
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

describe('the revision of dates', () => {
  it('works out every open inquiry under the law, sealed ones too, and keeps what moved', async () => {
    const open = await sent();
    const other = await sent({ regimeId: 'ru-8fz' });
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [stage.caseId]);
    expect(await getInquiry(lawyer, open)).toBeNull();
    const untouched = await dues(other);
    await inEffect(replyIn(10));
    const revision = await ask();
    await work();
    expect(await dues(open)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    expect(await dues(other)).toEqual(untouched);
    expect(await moved()).toContainEqual({ step: 'reply', before: '2026-04-06', after: '2026-03-16' });
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
    const id = await sent({ complainedOf: [{ id: stage.ministry }] });
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
    await ask();
    await work();
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
    const id = await sent({}, '31.01.2024');
    await inEffect(replyIn(1, 'months'));
    await ask();
    await work();
    const [reply] = await stage.rows(
      `select due_expected::text as due from obligation where inquiry_id = $1 and step = 'reply'`,
      id,
    );
    // Sent on the last of January: registered by 3 February at the latest, and a month from there is no leap day.
    expect(reply).toEqual({ due: '2024-03-03' });
    await inEffect((content) => {
      replyIn(1, 'months')(content);
      for (const version of content.versions as { steps: { id: string; trigger: string }[] }[])
        for (const step of version.steps) if (step.id === 'reply') step.trigger = 'sent';
    });
    await ask();
    await work();
    const [leap] = await stage.rows(
      `select due_expected::text as due from obligation where inquiry_id = $1 and step = 'reply'`,
      id,
    );
    expect(leap).toEqual({ due: '2024-02-29' });
  });

  it('goes on where it was stopped, and doing a batch again changes nothing', async () => {
    const ids = [await sent(), await sent(), await sent()];
    await inEffect(replyIn(10));
    await ask();
    const first = { organisation: stage.organisationId };
    const next = await worker.run((db) => reviseDates(db, first, 1));
    expect(next).toMatchObject({ at: { done: 1 } });
    // Killed before the next job was put in: the same job runs again.
    expect(await worker.run((db) => reviseDates(db, first, 1))).toEqual(next);
    expect(await work(1)).toBe(4);
    for (const id of ids)
      expect(await dues(id)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    expect((await moved()).filter(({ step }) => step === 'reply')).toHaveLength(3);
    expect(await work()).toBe(1);
  });

  it('is done by the worker itself when it is asked for, also after one was killed over it', async () => {
    const id = await sent();
    await inEffect(replyIn(10));
    await ask();
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
        async () => expect(await dues(id)).toContainEqual({ step: 'reply', due, unconfirmed: false }),
        {
          timeout: 30_000,
          interval: 50,
        },
      );
    await until('2026-03-16');
    await inEffect(replyIn(12));
    await ask();
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
    const revision = await ask('ru-8fz');
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
