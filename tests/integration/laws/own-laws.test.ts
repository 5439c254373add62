import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { openWorkerConnection, type WorkerConnection } from '#db/worker-connection.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { countLawQuestions } from '#lib/laws/count-law-questions.ts';
import { listLaws } from '#lib/laws/list-laws.ts';
import { lawDigest, ruleDigest } from '#lib/legal/digest.ts';
import { takeOnShipped } from '#lib/legal/take-on-shipped.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
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

describe('a law of the organisation', () => {
  it('counts the dates that are recorded from then on, and only those of that organisation', async () => {
    await stage.inEffect(replyIn(10));
    const mine = await stage.sent();
    expect(await stage.dues(mine)).toContainEqual({ step: 'reply', due: '2026-03-16', unconfirmed: false });
    stage = await lawStage(database.owner, worker);
    expect(await stage.dues(await stage.sent())).toContainEqual({
      step: 'reply',
      due: '2026-04-06',
      unconfirmed: false,
    });
  });

  it('is seen by a partner of a shared case', async () => {
    await stage.inEffect(replyIn(10));
    const id = await stage.sent();
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
    await stage.inEffect(replyIn(10));
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
    const view = await getInquiry(stage.anna, await stage.sent());
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
      confirmed_by: stage.lawyer.userId,
    });
    expect(await stage.dues(await stage.sent({ regimeId: 'tm-566' }))).toMatchObject([
      { unconfirmed: false },
    ]);
    await stage.inEffect(replyIn(20), 'tm-566');
    expect(await stage.dues(await stage.sent({ regimeId: 'tm-566' }))).toMatchObject([{ unconfirmed: true }]);
  });

  it('that cannot be read takes no other with it, neither on the list of laws nor on Today', async () => {
    await stage.inEffect((content) => {
      content.versions = 'not a list';
    }, 'uk-foia');
    await stage.rows(
      `update law set shipped_digest = 'of an earlier time' where organisation_id = $1`,
      stage.organisationId,
    );
    expect(await countLawQuestions(stage.lawyer)).toBe(0);
    const listed = (await listLaws(stage.lawyer)).map(({ id }) => id);
    expect(listed).toContain('ru-59fz');
    expect(listed).not.toContain('uk-foia');
    expect(await stage.dues(await stage.sent())).toContainEqual({
      step: 'reply',
      due: '2026-04-06',
      unconfirmed: false,
    });
  });
});
