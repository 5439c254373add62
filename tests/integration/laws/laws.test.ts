import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRule, ruleValues } from '#lib/domain/regimes/read-rule.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { confirmRule, withdrawConfirmation } from '#lib/laws/confirm-rule.ts';
import { countLawQuestions } from '#lib/laws/count-law-questions.ts';
import { discardDraft, editDraft, startDraft } from '#lib/laws/draft-law.ts';
import { getDraft } from '#lib/laws/get-draft.ts';
import { getLaw } from '#lib/laws/get-law.ts';
import { listRevisions } from '#lib/laws/get-revision.ts';
import { listLaws } from '#lib/laws/list-laws.ts';
import { answerUpdate, putInEffect } from '#lib/laws/put-in-effect.ts';
import { shippedDigest } from '#lib/legal/digest.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, type InquiryStage, inquiryStage } from '../inquiries/inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let lawyer: Viewer;
let coordinator: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
  lawyer = await stage.member(stage.organisationId, 'lawyer');
  coordinator = await stage.member(stage.organisationId, 'coordinator');
});

const law = 'ru-59fz';
const reply = 'versions/2025/steps/reply';
const refused = (code: string, field?: string) => ({
  ok: false,
  error: field === undefined ? { code } : { code, field },
});

/** Saves a rule of the draft with some of its fields typed anew. */
async function edit(
  typed: Record<string, unknown>,
  version = 1,
  path = reply,
  viewer = lawyer,
  requestId?: string,
) {
  return editDraft(
    viewer,
    law,
    version,
    (draft: Regime) => {
      const read = readRule(draft, path, { ...ruleValues(draft, path), ...typed });
      if (!read?.ok) throw new Error(JSON.stringify(read));
      return [{ path, value: read.value }];
    },
    requestId,
  );
}
const term = (length: string) => {
  const values = ruleValues(findShippedRegime(law) as Regime, reply) as Record<string, unknown>;
  return { ...values, length };
};

async function draftWith(length: string): Promise<void> {
  dataOf(await startDraft(lawyer, law, 'in-effect'));
  expect(dataOf(await edit(term(length)))).toEqual({ saved: true, version: 2 });
}

describe('a rule', () => {
  const source = 'versions/2018/steps/reply/source';
  const input = async () => ({
    rule: source,
    digest: (await getLaw(lawyer, 'tm-566'))?.digests[source] ?? '',
    note: 'Read in the text of 2018.',
  });

  it('is confirmed by a lawyer of the organisation, once, and withdrawn', async () => {
    const given = await input();
    for (const other of [stage.anna, coordinator])
      expect(await confirmRule(other, 'tm-566', given)).toEqual(refused('forbidden'));
    const requestId = randomUUID();
    expect((await confirmRule(lawyer, 'tm-566', given, requestId)).ok).toBe(true);
    expect((await confirmRule(lawyer, 'tm-566', given, requestId)).ok).toBe(true);
    expect(await confirmRule(lawyer, 'tm-566', given)).toEqual(refused('law.confirmed'));
    const seen = await getLaw(stage.anna, 'tm-566');
    expect(seen?.law.versions[0]?.steps[0]?.source.confirmed).toMatchObject({
      by: lawyer.name,
      note: 'Read in the text of 2018.',
    });
    const id = seen?.confirmations[source] ?? '';
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    expect(await withdrawConfirmation(stranger, id)).toEqual(refused('not-found'));
    expect((await getLaw(stranger, 'tm-566'))?.confirmations).toEqual({});
    expect((await withdrawConfirmation(lawyer, id)).ok).toBe(true);
    expect((await getLaw(lawyer, 'tm-566'))?.confirmations).toEqual({});
    expect((await listRevisions(lawyer)).map(({ cause }) => cause)).toEqual(['confirmation', 'confirmation']);
  });

  it('is not confirmed as it was not shown', async () => {
    const given = await input();
    expect(await confirmRule(lawyer, 'tm-566', { ...given, digest: '0'.repeat(64) })).toEqual(
      refused('conflict'),
    );
    expect(await confirmRule(lawyer, 'tm-566', { ...given, rule: 'versions/2018/nothing/source' })).toEqual(
      refused('not-found'),
    );
  });

  it('counts in the list of laws', async () => {
    const before = (await listLaws(stage.anna)).find(({ id }) => id === 'tm-566');
    dataOf(await confirmRule(lawyer, 'tm-566', await input()));
    const after = (await listLaws(stage.anna)).find(({ id }) => id === 'tm-566');
    expect(after?.confirmed).toBe((before?.confirmed ?? 0) + 1);
  });
});

describe('a draft of a law', () => {
  it('is begun, edited and put in effect by a lawyer alone, and shows before what would move', async () => {
    const inquiry = await stage.draft();
    dataOf(await stage.record(inquiry, 'sent', { on: '02.03.2026', channel: 'in-person' }));
    for (const other of [stage.anna, coordinator]) {
      expect(await startDraft(other, law, 'in-effect')).toEqual(refused('forbidden'));
      expect(await getDraft(other, law)).toBeNull();
    }
    await draftWith('10');
    const tried = await getDraft(lawyer, law);
    expect(tried?.inEffect).toMatchObject([{ path: `${reply}/length`, before: 30, after: 10 }]);
    expect(tried?.impact.moved).toContainEqual(
      expect.objectContaining({
        inquiryId: inquiry,
        stepId: 'reply',
        safe: { from: '2026-04-06', to: '2026-03-16' },
      }),
    );
    expect(tried?.impact.hidden).toBeNull();
    expect(tried?.examples.some(({ rows }) => rows.some((row) => row.before !== row.after))).toBe(true);
    // Nothing has happened yet.
    expect((await getLaw(lawyer, law))?.text).toBeNull();

    const input = { version: 2, note: 'As amended.' };
    expect(await putInEffect({ ...lawyer, confirmedAt: null }, law, input)).toEqual(
      refused('confirm.required', 'confirmation'),
    );
    expect(await putInEffect(lawyer, law, { ...input, version: 1 })).toEqual(refused('conflict'));
    expect(await putInEffect(coordinator, law, input)).toEqual(refused('forbidden'));
    const requestId = randomUUID();
    const done = dataOf(await putInEffect(lawyer, law, input, requestId));
    expect(dataOf(await putInEffect(lawyer, law, input, requestId))).toEqual(done);
    const seen = await getLaw(stage.anna, law);
    expect(seen?.text).toMatchObject({ origin: 'own', note: 'As amended.', effectiveByName: lawyer.name });
    expect(seen?.law.versions.at(-1)?.steps.find(({ id }) => id === 'reply')?.length).toBe(10);
    expect(await getDraft(lawyer, law)).toBeNull();
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    expect((await getLaw(stranger, law))?.text).toBeNull();
  });

  it('tries only inquiries that the lawyer sees, and counts the others only where that is permitted', async () => {
    const inquiry = await stage.draft();
    dataOf(await stage.record(inquiry, 'sent', { on: '02.03.2026', channel: 'in-person' }));
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [stage.caseId]);
    await draftWith('10');
    expect((await getDraft(lawyer, law))?.impact).toEqual({
      moved: [],
      looked: 0,
      more: false,
      hidden: null,
    });
    await database.owner.query('update organisation set smallest_group = 3 where id = $1', [
      stage.organisationId,
    ]);
    expect((await getDraft(lawyer, law))?.impact.hidden).toBeNull();
    // Three inquiries of one case hide nobody.
    for (let n = 0; n < 2; n++) await stage.draft();
    expect((await getDraft(lawyer, law))?.impact.hidden).toBeNull();
    for (let n = 0; n < 2; n++) {
      const caseId = await stage.caseFile(stage.organisationId, stage.anna.userId, { sensitivity: 'sealed' });
      await database.owner.query(
        `insert into inquiry (case_id, organisation_id, number, authority_id, regime_id, subject, created_by)
         select $1, organisation_id, 1, authority_id, regime_id, 'Sealed', created_by from inquiry where id = $2`,
        [caseId, inquiry],
      );
    }
    expect((await getDraft(lawyer, law))?.impact.hidden).toBe(5);
  });

  it('keeps what somebody else saved, and says what is wrong by its place', async () => {
    await draftWith('10');
    const other = await stage.member(stage.organisationId, 'lawyer');
    const late = dataOf(await edit(term('15'), 1, reply, other));
    expect(late).toMatchObject({ saved: false, stored: { version: 2 } });
    const requestId = randomUUID();
    const wrong = { saved: false, problems: [{ path: `${reply}/length`, code: 'number.positive' }] };
    expect(dataOf(await edit(term('0'), 2, reply, lawyer, requestId))).toEqual(wrong);
    expect(await editDraft(lawyer, law, 2, () => 'invalid', requestId)).toEqual(refused('invalid'));
    const removed = await editDraft(lawyer, law, 2, () => [
      { path: 'versions/2025/remedies/prosecutor', remove: true },
    ]);
    expect(dataOf(removed)).toMatchObject({ saved: false, problems: [{ code: 'law.no-such-remedy' }] });
    expect((await getDraft(lawyer, law))?.inEffect).toMatchObject([{ after: 10 }]);
    // The same form, put right.
    const right = await edit(term('12'), 2, reply, lawyer, requestId);
    expect(dataOf(right)).toEqual({ saved: true, version: 3 });
    expect((await getDraft(lawyer, law))?.inEffect).toMatchObject([{ after: 12 }]);
  });

  it('is set aside, and a new one may go back to what is shipped', async () => {
    await draftWith('10');
    dataOf(await putInEffect(lawyer, law, { version: 2, note: 'Ours.' }));
    dataOf(await startDraft(lawyer, law, 'in-effect'));
    expect(await discardDraft(lawyer, law, 7)).toEqual(refused('conflict'));
    expect((await discardDraft(lawyer, law, 1)).ok).toBe(true);
    expect(await getDraft(lawyer, law)).toBeNull();
    dataOf(await startDraft(lawyer, law, 'shipped'));
    expect((await getDraft(lawyer, law))?.shipped).toEqual([]);
    dataOf(await putInEffect(lawyer, law, { version: 1, note: 'Back.' }));
    expect((await getLaw(lawyer, law))?.text).toMatchObject({ origin: 'shipped', note: 'Back.' });
  });

  it('cannot be changed once it counted, not even past the verbs', async () => {
    await draftWith('10');
    dataOf(await putInEffect(lawyer, law, { version: 2, note: 'Ours.' }));
    const { transaction } = await import('#db/client.ts');
    const { sql } = await import('drizzle-orm');
    const change = (viewer: Viewer, statement: string) =>
      transaction(viewer, 'test', (tx) => tx.execute(sql.raw(statement)));
    await expect(change(lawyer, `update law set note = 'another'`)).rejects.toThrow();
    await expect(
      change(
        lawyer,
        `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, created_by, effective_by,
         effective_at) values ('${stage.organisationId}', 'x', 9, 'own', 'in-effect', '{}', '', '${stage.anna.userId}',
         '${stage.anna.userId}', now())`,
      ),
    ).rejects.toThrow();
  });
});

describe('a law that an update changed', () => {
  const old = async () => {
    const content = structuredClone(findShippedRegime(law)) as Regime;
    for (const version of content.versions)
      for (const step of version.steps) if (step.id === 'reply') step.length = 20;
    await database.owner.query(
      `insert into law (organisation_id, regime_id, number, origin, state, content, shipped_digest, effective_at)
       values ($1, $2, 1, 'shipped', 'in-effect', $3, 'of an earlier release', now())`,
      [stage.organisationId, law, JSON.stringify(content)],
    );
  };
  const input = (answer: 'take-on' | 'keep') => ({
    answer,
    digest: shippedDigest(law) ?? '',
    note: 'Compared.',
  });

  it('asks lawyers, and changes nothing before one has answered', async () => {
    await old();
    expect(await countLawQuestions(lawyer)).toBe(1);
    expect(await countLawQuestions(coordinator)).toBe(0);
    const asked = (await getLaw(stage.anna, law))?.update;
    expect(asked?.differences.map(({ before, after }) => [before, after])).toContainEqual([20, 30]);
    expect(await answerUpdate(coordinator, law, input('keep'))).toEqual(refused('forbidden'));
    expect(await answerUpdate(lawyer, law, { ...input('keep'), digest: '0'.repeat(64) })).toEqual(
      refused('conflict'),
    );
    expect(dataOf(await answerUpdate(lawyer, law, input('keep')))).toEqual({ revisionId: null });
    expect(await countLawQuestions(lawyer)).toBe(0);
    const kept = await getLaw(lawyer, law);
    expect(kept?.update).toBeNull();
    expect(kept?.law.versions.at(-1)?.steps.find(({ id }) => id === 'reply')?.length).toBe(20);
  });

  it('is taken on, with the dates that lean on it', async () => {
    await old();
    const { revisionId } = dataOf(await answerUpdate(lawyer, law, input('take-on')));
    expect(revisionId).not.toBeNull();
    expect((await getLaw(lawyer, law))?.text).toMatchObject({ origin: 'shipped', number: 2 });
    expect(await countLawQuestions(lawyer)).toBe(0);
  });
});
