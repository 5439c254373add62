import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LawEdit } from '#lib/domain/regimes/apply-law-edit.ts';
import { type NewRulePlace, newRuleForm, readNewRule } from '#lib/domain/regimes/new-rule.ts';
import { readRule, ruleEdits, ruleValues } from '#lib/domain/regimes/read-rule.ts';
import type { Regime } from '#lib/domain/regimes/regime-schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { confirmRule } from '#lib/laws/confirm-rule.ts';
import { editDraft, startDraft } from '#lib/laws/draft-law.ts';
import { getDraft } from '#lib/laws/get-draft.ts';
import { getLaw } from '#lib/laws/get-law.ts';
import { ownRuleTitles } from '#lib/laws/own-rule-titles.ts';
import { putInEffect } from '#lib/laws/put-in-effect.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, type InquiryStage, inquiryStage } from '../inquiries/inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let lawyer: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
  lawyer = await stage.member(stage.organisationId, 'lawyer');
});

const law = 'ru-59fz';
type Typed = Record<string, unknown>;

/** Saves one rule of the draft with some of its fields typed anew. */
function edit(path: string, typed: Typed, version: number, regimeId = law) {
  return editDraft(lawyer, regimeId, version, (draft: Regime) => {
    const read = readRule(draft, path, { ...ruleValues(draft, path), ...typed });
    if (!read?.ok) throw new Error(JSON.stringify(read));
    return ruleEdits(path, read.value);
  });
}

function add(place: NewRulePlace, typed: Typed, version: number, viewer = lawyer) {
  return editDraft(viewer, law, version, (draft: Regime): LawEdit[] | 'invalid' => {
    const read = readNewRule(draft, place, { ...newRuleForm(draft, place)?.values, ...typed });
    return read?.ok ? read.edits : 'invalid';
  });
}

describe('a draft', () => {
  it('changes what holds for the whole law, tried on what is open', async () => {
    const inquiry = await stage.draft();
    dataOf(await stage.record(inquiry, 'sent', { on: '02.03.2026', channel: 'post' }));
    dataOf(await startDraft(lawyer, law, 'in-effect'));
    const before = ruleValues((await getLaw(lawyer, law))?.law as Regime, 'law')?.usualDays;
    expect(dataOf(await edit('law', { usualDays: { ...(before as Typed), post: '20' } }, 1))).toMatchObject({
      saved: true,
    });
    const tried = await getDraft(lawyer, law);
    expect(tried?.inEffect).toMatchObject([{ path: 'usualDays/post', before: 7, after: 20 }]);
    expect(tried?.impact.moved.map(({ inquiryId }) => inquiryId)).toContain(inquiry);
    dataOf(await edit('law', { versionKey: 'received', calendarId: 'kz' }, 2));
    expect((await getDraft(lawyer, law))?.inEffect.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['versionKey', 'calendarId']),
    );
  });

  it('leaves a confirmed rule in doubt when its reminders or its note are changed', async () => {
    const path = 'versions/2018/remedies/higher-body';
    const known = (await getLaw(lawyer, 'tm-566'))?.law as Regime;
    const [remedy] = known.versions[0]?.remedies ?? [];
    const at = remedy ? `versions/2018/remedies/${remedy.id}` : path;
    const source = `${at}/source`;
    const digest = (await getLaw(lawyer, 'tm-566'))?.digests[source] ?? '';
    dataOf(await confirmRule(lawyer, 'tm-566', { rule: source, digest, note: 'Read.' }));
    dataOf(await startDraft(lawyer, 'tm-566', 'in-effect'));
    dataOf(await edit(at, { remark: 'Ask for a stamp.' }, 1, 'tm-566'));
    dataOf(await putInEffect(lawyer, 'tm-566', { version: 2, note: 'A word of ours.' }));
    const seen = await getLaw(stage.anna, 'tm-566');
    expect(seen?.law.versions[0]?.remedies[0]).toMatchObject({ remark: 'Ask for a stamp.' });
    expect(seen?.confirmations).toEqual({});
  });

  it('gets a duty and a remedy of the organisation’s own, which count and are called by its words', async () => {
    const inquiry = await stage.draft();
    dataOf(await stage.record(inquiry, 'sent', { on: '02.03.2026', channel: 'in-person' }));
    dataOf(await startDraft(lawyer, law, 'in-effect'));
    const remedy = { title: 'Complaint to the ombudsman', to: 'ombudsman', on: ['silence'] };
    const cited = { source: { article: '9', mark: 'memory' } };
    const remedies = { versionId: '2025', kind: 'remedies' } as const;
    expect(dataOf(await add(remedies, { ...remedy, ...cited }, 1))).toMatchObject({ saved: true });
    const duty = { title: 'Interim answer', length: '5', trigger: 'received', duty: 'reply', ...cited };
    const steps = { versionId: '2025', kind: 'steps' } as const;
    const miss = { onMiss: { silence: 'nothing', remedies: ['own-1'] } };
    expect(dataOf(await add(steps, { ...duty, ...miss }, 2))).toMatchObject({ saved: true });
    const tried = await getDraft(lawyer, law);
    expect(tried?.inEffect.map(({ path, kind }) => [path, kind])).toEqual([
      ['versions/2025/steps/own-2', 'added'],
      ['versions/2025/remedies/own-1', 'added'],
    ]);
    expect(tried?.impact.moved).toContainEqual(expect.objectContaining({ stepId: 'own-2', kind: 'appears' }));

    // The remedy is needed by the duty; the duty is needed by nothing.
    const without = (path: string) => editDraft(lawyer, law, 3, () => [{ path, remove: true }]);
    expect(dataOf(await without('versions/2025/remedies/own-1'))).toEqual({
      saved: false,
      problems: [{ path: 'versions/2025/steps/own-2/onMiss/remedies', code: 'law.no-such-remedy' }],
    });
    expect(await getDraft(lawyer, law)).toMatchObject({ version: 3 });
    dataOf(await putInEffect(lawyer, law, { version: 3, note: 'As we do it.' }));
    expect(await ownRuleTitles(stage.anna)).toEqual({
      'ru-59fz.rules.own-1': 'Complaint to the ombudsman',
      'ru-59fz.rules.own-2': 'Interim answer',
    });
    const view = await getInquiry(stage.anna, inquiry);
    expect(view?.state.obligations.some(({ stepId }) => stepId === 'own-2')).toBe(true);
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    expect(await ownRuleTitles(stranger)).toEqual({});
  });

  it('refuses a rule that does not hold, with its place, and writes nothing', async () => {
    dataOf(await startDraft(lawyer, law, 'in-effect'));
    const steps = { versionId: '2025', kind: 'steps' } as const;
    const duty = { title: 'Ours', length: '5', actor: 'applicant', source: { article: '9', mark: 'memory' } };
    expect(dataOf(await add(steps, { ...duty, trigger: 'received' }, 1))).toEqual({
      saved: false,
      problems: [{ path: 'versions/2025/steps/own-1/trigger', code: 'law.ours-needs-event' }],
    });
    expect(await add(steps, { ...duty, title: ' ' }, 1)).toMatchObject({ ok: false });
    const coordinator = await stage.member(stage.organisationId, 'coordinator');
    expect(await add(steps, duty, 1, coordinator)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await getDraft(lawyer, law)).toMatchObject({ version: 1, inEffect: [] });
  });

  it('takes out a rule under which something was recorded already', async () => {
    const inquiry = await stage.draft();
    dataOf(await stage.record(inquiry, 'sent', { on: '02.03.2026', channel: 'in-person' }));
    const hopId = (await getInquiry(stage.anna, inquiry))?.state.hops[0]?.id;
    dataOf(await stage.record(inquiry, 'complained', { hopId, on: '10.06.2026', remedyId: 'court' }));
    dataOf(await startDraft(lawyer, law, 'in-effect'));
    const found = (await getDraft(lawyer, law))?.law.versions.find(({ id }) => id === '2025');
    const edits = (found?.steps ?? []).map(
      ({ id, onMiss }): LawEdit => ({
        path: `versions/2025/steps/${id}/onMiss/remedies`,
        value: onMiss.remedies.filter((one) => one !== 'court'),
      }),
    );
    const after = (found?.remedies ?? []).flatMap((remedy): LawEdit[] =>
      remedy.after === 'court' ? [{ path: `versions/2025/remedies/${remedy.id}/after`, value: null }] : [],
    );
    const out: LawEdit = { path: 'versions/2025/remedies/court', remove: true };
    expect(dataOf(await editDraft(lawyer, law, 1, () => [...edits, ...after, out]))).toMatchObject({
      saved: true,
    });
    dataOf(await putInEffect(lawyer, law, { version: 2, note: 'Repealed.' }));
    const view = await getInquiry(stage.anna, inquiry);
    expect(view?.state.remedies.some(({ remedyId }) => remedyId === 'court')).toBe(false);
    expect(view?.moves.some(({ kind }) => kind === 'complained')).toBe(true);
  });
});
