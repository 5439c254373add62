import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingFields } from '#lib/domain/differing-fields.ts';
import { treatyTableId } from '#lib/domain/regimes/treaty-schema.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { listProcedures } from '#lib/inquiries/list-procedures.ts';
import { confirmRule, withdrawConfirmation } from '#lib/laws/confirm-rule.ts';
import { correctTreaty, removeTreaty } from '#lib/laws/correct-treaties.ts';
import { countLawQuestions } from '#lib/laws/count-law-questions.ts';
import { startDraft } from '#lib/laws/draft-law.ts';
import { listRevisions } from '#lib/laws/get-revision.ts';
import { getTreaties } from '#lib/laws/get-treaties.ts';
import { answerUpdate } from '#lib/laws/put-in-effect.ts';
import { shippedDigest } from '#lib/legal/digest.ts';
import { takeOnShipped } from '#lib/legal/take-on-shipped.ts';
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

const refused = (code: string, field?: string) => ({
  ok: false,
  error: field === undefined ? { code } : { code, field },
});
const cited = { article: '', mark: 'seen', seenAt: '20.11.2026', url: 'https://treaties.un.org' };
const bound = { bound: 'on', from: '', lastDay: '', source: cited };
const change = (values: Record<string, unknown>, edition = 0) => ({
  edition,
  note: 'Read at the depositary.',
  values,
});
const rowOf = async (viewer: Viewer, id: string) =>
  (await getTreaties(viewer))?.rows.find((row) => row.id === id);
const texts = () =>
  stage.rows(
    `select number, origin, note from law where organisation_id = $1 and regime_id = 'treaties' order by number`,
    stage.organisationId,
  );

/** What the page of an inquiry to Russia says of the committee on enforced disappearances. */
async function committee(viewer = lawyer) {
  const id = await stage.draft();
  dataOf(await stage.record(id, 'sent', { on: '02.03.2026', channel: 'in-person' }));
  dataOf(await stage.record(id, 'event', { event: 'happened', on: '10.05.2022' }));
  const inquiry = await getInquiry(stage.anna, id);
  if (!inquiry) throw new Error('no inquiry');
  const offers = await listProcedures(viewer, inquiry);
  const offer = offers.find(({ regimeId }) => regimeId === 'un-ced-30');
  return { state: offer?.state, why: offer?.gates[0]?.reason ?? null, unconfirmed: offer?.unconfirmed };
}

describe('the table of treaties', () => {
  it('opens a way once a lawyer has corrected a row, and closes it again', async () => {
    expect(await committee()).toMatchObject({ state: 'closed', why: 'never-bound' });
    const requestId = randomUUID();
    const done = await correctTreaty(lawyer, 'icpped-ru', change(bound), requestId);
    expect(dataOf(done)).toMatchObject({ saved: true });
    expect(await correctTreaty(lawyer, 'icpped-ru', change(bound), requestId)).toEqual(done);
    expect(await committee()).toMatchObject({ state: 'open', why: null });
    expect(await rowOf(stage.anna, 'icpped-ru')).toMatchObject({ bound: true, source: { mark: 'seen' } });
    expect(await texts()).toEqual([{ number: 1, origin: 'own', note: 'Read at the depositary.' }]);
    expect(await listRevisions(lawyer)).toMatchObject([{ cause: 'law', causeId: treatyTableId }]);

    const left = { ...bound, from: '01.02.2011', lastDay: '31.12.2020' };
    dataOf(await correctTreaty(lawyer, 'icpped-ru', change(left, 1)));
    expect(await committee()).toMatchObject({ state: 'closed', why: 'no-longer-bound' });
    dataOf(await removeTreaty(lawyer, 'icpped-ru', { edition: 2, note: 'Nobody knows.' }));
    expect(await committee()).toMatchObject({ state: 'unknown', why: 'status-unknown' });
  });

  it('gets a State that nobody listed, and refuses what contradicts a row', async () => {
    const france = { ...bound, state: 'FR', treaty: 'icpped', from: '23.12.2010' };
    expect(dataOf(await correctTreaty(lawyer, null, change(france)))).toMatchObject({ saved: true });
    expect(await rowOf(lawyer, 'icpped-fr')).toMatchObject({
      from: '2010-12-23',
      source: { act: 'icpped', article: 'none' },
    });
    const wrong = async (values: Record<string, unknown>, row: string | null = null) => {
      const saved = dataOf(await correctTreaty(lawyer, row, change(values, 1)));
      return 'errors' in saved ? saved.errors : saved;
    };
    expect(await wrong(france)).toEqual({ state: 'treaty.contradicts' });
    expect(await wrong({ ...france, state: 'ZZ', from: '31.02.2010' })).toMatchObject({
      state: 'choice.invalid',
      from: expect.stringMatching(/^date\./),
    });
    expect(await wrong({ ...france, lastDay: '01.01.2000' }, 'icpped-fr')).toEqual({
      lastDay: 'treaty.ends-before-it-begins',
    });
    expect(await wrong({ ...france, bound: undefined }, 'icpped-fr')).toEqual({
      from: 'treaty.never-with-days',
    });
    expect(await wrong({ ...bound, source: { ...cited, url: 'no address' } }, 'icpped-fr')).toEqual({
      'source.url': 'law.wrong-form',
    });
    expect(await correctTreaty(lawyer, 'icpped-xx', change(bound, 1))).toEqual(refused('not-found'));
    // Left and joined anew.
    dataOf(await correctTreaty(lawyer, 'icpped-fr', change({ ...france, lastDay: '01.01.2015' }, 1)));
    expect(dataOf(await correctTreaty(lawyer, null, change({ ...france, from: '01.01.2020' }, 2)))).toEqual(
      expect.objectContaining({ saved: true }),
    );
    expect(await rowOf(lawyer, 'icpped-fr-2')).toBeDefined();
    expect(await texts()).toHaveLength(3);
  });

  it('is corrected by a lawyer of the house alone, who has just proved who they are', async () => {
    const others = [
      stage.anna,
      await stage.member(stage.organisationId, 'coordinator'),
      await stage.member(stage.organisationId, 'administrator'),
    ];
    for (const other of others) {
      expect(await correctTreaty(other, 'icpped-ru', change(bound))).toEqual(refused('forbidden'));
      expect(await removeTreaty(other, 'icpped-ru', { edition: 0, note: 'x' })).toEqual(refused('forbidden'));
    }
    const unsure = { ...lawyer, confirmedAt: null };
    expect(await correctTreaty(unsure, 'icpped-ru', change(bound))).toEqual(
      refused('confirm.required', 'confirmation'),
    );
    // Who was second reads what stands now beside their own words, and nothing that is alike.
    const late = dataOf(await correctTreaty(lawyer, 'icpped-ru', change(bound, 7)));
    expect(late).toMatchObject({ saved: false, edition: 0 });
    if (!('mine' in late)) throw new Error('not told what differs');
    expect(differingFields(late.mine, late.theirs)).toEqual({
      mine: {
        bound: 'on',
        'source.mark': 'seen',
        'source.seenAt': '2026-11-20',
        'source.url': 'https://treaties.un.org',
      },
      theirs: { bound: '', 'source.mark': 'memory', 'source.seenAt': '', 'source.url': '' },
    });
    expect(await removeTreaty(lawyer, 'icpped-ru', { edition: 7, note: 'x' })).toEqual(refused('conflict'));
    expect(await startDraft(lawyer, treatyTableId, 'in-effect')).toEqual(refused('not-found'));
    expect(await texts()).toEqual([]);

    dataOf(await correctTreaty(lawyer, 'icpped-ru', change(bound)));
    const stranger = await stage.member(await stage.organisation(), 'lawyer');
    expect(await rowOf(stranger, 'icpped-ru')).toMatchObject({ bound: false });
    expect((await getTreaties(stranger))?.texts).toEqual([]);
  });

  it('has rows that a lawyer confirms, as long as they read so', async () => {
    const source = 'rows/icpped-ru/source';
    const digest = (await getTreaties(lawyer))?.digests[source] ?? '';
    const input = { rule: source, digest, note: 'Looked up at the depositary.' };
    expect((await committee()).unconfirmed).toBe(true);
    expect(await confirmRule(stage.anna, treatyTableId, input)).toEqual(refused('forbidden'));
    dataOf(await confirmRule(lawyer, treatyTableId, input));
    expect((await rowOf(stage.anna, 'icpped-ru'))?.source.confirmed).toMatchObject({ by: lawyer.name });
    // A correction takes it away: nobody has confirmed what the row says now.
    dataOf(
      await correctTreaty(lawyer, 'icpped-ru', change({ ...bound, source: { ...cited, mark: 'memory' } })),
    );
    expect((await rowOf(lawyer, 'icpped-ru'))?.source.confirmed).toBeUndefined();
    expect((await getTreaties(lawyer))?.confirmations).toEqual({});
    const other = 'rows/icpped-tm/source';
    const again = (await getTreaties(lawyer))?.digests[other] ?? '';
    dataOf(await confirmRule(lawyer, treatyTableId, { ...input, rule: other, digest: again }));
    const id = (await getTreaties(lawyer))?.confirmations[other] ?? '';
    dataOf(await withdrawConfirmation(lawyer, id));
    expect((await getTreaties(lawyer))?.confirmations).toEqual({});
  });

  it('is taken on as shipped, and asks when an update ships another', async () => {
    await takeOnShipped({ ownerUrl: database.ownerUrl });
    expect(await texts()).toMatchObject([{ number: 1, origin: 'shipped' }]);
    expect(await countLawQuestions(lawyer)).toBe(0);
    dataOf(await correctTreaty(lawyer, 'icpped-ru', change(bound, 1)));
    await database.owner.query(
      `update law set shipped_digest = 'of an earlier release' where organisation_id = $1 and regime_id = 'treaties'`,
      [stage.organisationId],
    );
    expect(await countLawQuestions(lawyer)).toBe(1);
    const asked = (await getTreaties(stage.anna))?.update;
    expect(asked?.differences.map(({ path }) => path)).toContain('rows/icpped-ru/bound');
    const input = { digest: shippedDigest(treatyTableId) ?? '', note: 'Compared.' };
    dataOf(await answerUpdate(lawyer, treatyTableId, { ...input, answer: 'take-on' }));
    expect(await rowOf(lawyer, 'icpped-ru')).toMatchObject({ bound: false });
    expect(await countLawQuestions(lawyer)).toBe(0);
  });
});
