import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '#lib/cases/find-case.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { findDraft } from '#lib/intake/find-draft.ts';
import { openCase } from '#lib/intake/open-case.ts';
import { saveDraft } from '#lib/intake/save-draft.ts';
import { openCaseSchema } from '#lib/intake/schema.ts';
import { startDraft } from '#lib/intake/start-draft.ts';
import { openHouse } from '../../support/house.ts';

const house = await openHouse();
let anna: Viewer;
let administrator: Viewer;

beforeAll(async () => {
  const home = await house.organisation('OPN');
  anna = await house.member(home, 'caseworker');
  administrator = await house.member(home, 'administrator');
});

const answers = {
  names: [
    { text: 'Азат Исаков', language: 'ru' },
    { text: 'Azat Isakov', language: 'en' },
    { text: '', language: 'und' },
  ],
  born: '12.1983',
  citizenships: [{ state: 'TM' }],
  what: 'The police came; contact was lost.',
  lang: 'en',
  kinds: ['enforced-disappearance', 'refoulement'],
  when: 'около октября 2021',
  place: 'Moscow region',
  hostState: 'RU',
  originState: 'TM',
  reporter: { name: 'A friend', language: 'en', role: 'reporter' },
  channels: [{ kind: 'phone', value: '+000 111', risk: 'watched', note: 'after eight' }],
  consent: { state: 'given', scope: ['record', 'inquiries'], givenBy: 'His mother', givenOn: '01.11.2021' },
  urgency: 'immediate',
  sensitivity: 'restricted',
};

async function draftOf(viewer: Viewer) {
  const started = await startDraft(viewer);
  if (!started.ok) throw new Error('no draft');
  return { draftId: started.data, answers, mark: { version: 1, tab: null, seq: 0 } };
}

function opened(result: Awaited<ReturnType<typeof openCase>>) {
  if (!result.ok) throw new Error(result.error.code);
  return result.data;
}

describe('opening a case from an intake', () => {
  it('writes everything that was said, and makes the opener its lead', async () => {
    const from = await draftOf(anna);
    const { caseId, reference } = opened(await openCase(anna, openCaseSchema.parse(answers), from));
    const found = await findCase(anna, reference);
    expect(found).toMatchObject({
      title: 'Азат Исаков',
      titleLang: 'ru',
      urgency: 'immediate',
      sensitivity: 'restricted',
      hostState: 'RU',
      happenedEdtf: '2021-10~',
      assigned: [{ userId: anna.userId, capacity: 'lead' }],
    });
    const names = await house.owner.query(
      'select text, script from person_name where case_id = $1 order by text',
      [caseId],
    );
    expect(names.rows).toEqual([
      { text: 'A friend', script: 'Latn' },
      { text: 'Azat Isakov', script: 'Latn' },
      { text: 'Азат Исаков', script: 'Cyrl' },
    ]);
    const victim = await house.owner.query(
      "select born_edtf, citizenships, safety from person where case_id = $1 and role = 'victim'",
      [caseId],
    );
    expect(victim.rows).toEqual([{ born_edtf: '1983-12', citizenships: ['TM'], safety: 'missing' }]);
    const consent = await house.owner.query(
      'select state, scope, given_by, given_on::text from consent where case_id = $1',
      [caseId],
    );
    expect(consent.rows).toEqual([
      { state: 'given', scope: ['record', 'inquiries'], given_by: 'His mother', given_on: '2021-11-01' },
    ]);
    const event = await house.owner.query(
      'select kind, date_edtf, date_min::text, text from event where case_id = $1',
      [caseId],
    );
    expect(event.rows).toEqual([
      { kind: 'disappearance', date_edtf: '2021-10~', date_min: '2021-08-31', text: answers.what },
    ]);
    expect(await house.count('contact_channel', "case_id = $1 and risk = 'watched'", [caseId])).toBe(1);
    expect((await findDraft(anna, from.draftId))?.reference).toBe(reference);
    expect(
      await house.count('audit_entry', "case_id = $1 and action = 'case.open'", [caseId]),
    ).toBeGreaterThan(5);
  });

  it('happens once when the button is pressed twice, with and without a request id', async () => {
    const from = await draftOf(anna);
    const requestId = randomUUID();
    const input = openCaseSchema.parse(answers);
    const before = await house.count('case_file');
    const both = await Promise.all([
      openCase(anna, input, from, requestId),
      openCase(anna, input, from, requestId),
      openCase(anna, input, from, randomUUID()),
    ]);
    expect(new Set(both.map((result) => opened(result).reference)).size).toBe(1);
    expect(await house.count('case_file')).toBe(before + 1);
  });

  it('is no clash with one’s own save whose answer has not come back yet, and is one with another tab’s', async () => {
    const input = openCaseSchema.parse(answers);
    const tab = randomUUID();
    const own = await draftOf(anna);
    await saveDraft(anna, own.draftId, { what: 'half' }, { version: 1, tab, seq: 1 });
    opened(await openCase(anna, input, { ...own, mark: { version: 1, tab, seq: 2 } }));
    const foreign = await draftOf(anna);
    await saveDraft(anna, foreign.draftId, { what: 'half' }, { version: 1, tab: randomUUID(), seq: 1 });
    expect(await openCase(anna, input, { ...foreign, mark: { version: 1, tab, seq: 2 } })).toEqual({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('leaves nothing behind when it is refused', async () => {
    const before = await house.count('case_file');
    const input = openCaseSchema.parse(answers);
    expect(await openCase(administrator, input)).toEqual({ ok: false, error: { code: 'forbidden' } });
    const from = { ...(await draftOf(anna)), mark: { version: 7, tab: null, seq: 0 } };
    expect(await openCase(anna, input, from)).toEqual({ ok: false, error: { code: 'conflict' } });
    expect(await house.count('case_file')).toBe(before);
  });

  it('keeps "not asked yet" on the case', async () => {
    const input = openCaseSchema.parse({ names: [{ text: 'Somebody' }], what: 'Something' });
    const { caseId } = opened(await openCase(anna, input));
    expect(await house.count('consent', "case_id = $1 and state = 'not-asked'", [caseId])).toBe(1);
  });

  it('gives every case its own reference under concurrency', async () => {
    const input = openCaseSchema.parse({ names: [{ text: 'Somebody' }], what: 'Something' });
    const all = await Promise.all(Array.from({ length: 12 }, () => openCase(anna, input)));
    const references = all.map((result) => opened(result).reference);
    expect(new Set(references).size).toBe(12);
    for (const reference of references) expect(reference).toMatch(/^OPN-\d{4}-\d{4}$/);
  });
});

describe('a draft', () => {
  it('refuses a save from an older state and keeps what is stored', async () => {
    const { draftId } = await draftOf(anna);
    const first = await saveDraft(anna, draftId, { what: 'one' }, { version: 1, tab: randomUUID(), seq: 1 });
    expect(first).toMatchObject({ ok: true, data: { version: 2 } });
    const stale = await saveDraft(anna, draftId, { what: 'two' }, { version: 1, tab: randomUUID(), seq: 1 });
    expect(stale).toEqual({ ok: false, error: { code: 'conflict' } });
    expect((await findDraft(anna, draftId))?.content).toEqual({ what: 'one' });
  });

  it('takes a repeated save of the same tab after a lost answer, and never an older text over a newer one', async () => {
    const { draftId } = await draftOf(anna);
    const tab = randomUUID();
    await saveDraft(anna, draftId, { what: 'one' }, { version: 1, tab, seq: 1 });
    const again = await saveDraft(anna, draftId, { what: 'one and two' }, { version: 1, tab, seq: 3 });
    expect(again).toMatchObject({ ok: true, data: { version: 3 } });
    const late = await saveDraft(anna, draftId, { what: 'one' }, { version: 1, tab, seq: 2 });
    expect(late).toMatchObject({ ok: true, data: { version: 3 } });
    expect((await findDraft(anna, draftId))?.content).toEqual({ what: 'one and two' });
  });

  it('is nobody else’s to read or to save', async () => {
    const colleague = await house.member(anna.organisationId, 'coordinator');
    const { draftId } = await draftOf(anna);
    expect(await findDraft(colleague, draftId)).toBeNull();
    expect(await saveDraft(colleague, draftId, { what: 'x' }, { version: 1, tab: null, seq: 0 })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
