import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import type { InquiryView } from '#lib/inquiries/view.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
  id = await stage.draft();
});

async function seen(): Promise<InquiryView> {
  const view = await getInquiry(stage.anna, id);
  if (!view) throw new Error('not seen');
  return view;
}

/** What is stored for lists, by step and owner. */
const stored = () =>
  stage.rows(
    `select owner, step, state, weight, due_expected::text as expected, due_on::text as due, estimated
     from obligation where inquiry_id = $1 order by owner desc, due_on, step, key`,
    id,
  );

const send = async () => {
  dataOf(await stage.record(id, 'sent', { on: '01.11.2021', channel: 'unknown' }));
  const [hop] = (await seen()).state.hops;
  return hop?.id ?? '';
};
const forward = async (hopId: string) => {
  const recipients = [{ authorityId: stage.ministry }];
  dataOf(await stage.record(id, 'forwarded', { hopId, scope: 'whole', recipients, dayUnknown: 'on' }));
  return (await seen()).state.hops[1]?.id ?? '';
};
const reply = async (hopId: string, more: Record<string, unknown> = {}) => {
  const { questions } = await seen();
  return stage.record(id, 'replied', {
    hopId,
    replyKind: 'referral',
    dayUnknown: 'on',
    signerName: 'M.V. Karpukhin',
    language: 'ru',
    states: [{ text: 'He flew to Turkmenabad on 22 October 2021.' }, { text: '' }],
    answers: [
      { questionId: questions[0]?.id, verdict: 'referred' },
      { questionId: questions[1]?.id, verdict: 'evaded', note: 'Mentions no measures.' },
    ],
    ...more,
  });
};

describe('the Isakov inquiry, told to the database', () => {
  it('begins as a draft under the law proposed for the body, with nothing due', async () => {
    const view = await seen();
    expect(view.state).toMatchObject({ status: 'draft', nextDue: null, hops: [] });
    expect(view.regimeId).toBe('ru-59fz');
    expect(view.questions.map(({ text }) => text)).toEqual(['Where is he?', 'What measures were taken?']);
    expect(await stored()).toEqual([]);
  });

  it('stores what the President owes by the safe reading, once it is sent', async () => {
    await send();
    const theirs = (await stored()).filter((row) => row.owner === 'theirs');
    expect(theirs).toEqual([
      expect.objectContaining({ step: 'register', weight: 'minor', due: '2021-11-11', estimated: true }),
      expect.objectContaining({
        step: 'reply',
        weight: 'main',
        state: 'open',
        expected: '2021-12-11',
        due: '2021-12-13',
        estimated: true,
      }),
    ]);
    expect(await stage.rows('select status, next_due::text as due from inquiry where id = $1', id)).toEqual([
      { status: 'awaiting-reply', due: '2021-12-13' },
    ]);
    // The case's next date leaves the minor step out, too.
    expect(
      await stage.rows('select next_due::text as due from case_file where id = $1', stage.caseId),
    ).toEqual([{ due: '2021-12-13' }]);
  });

  it('keeps the first duty and starts the clock of the ministry when it is forwarded on an unknown day', async () => {
    await forward(await send());
    const replies = (await stored()).filter((row) => row.step === 'reply');
    expect(replies).toEqual([
      expect.objectContaining({ state: 'discharged', due: '2021-12-13' }),
      expect.objectContaining({ state: 'open', expected: '2021-12-28', due: '2021-12-29', estimated: true }),
    ]);
    const view = await seen();
    expect(view.state.hops.map((hop) => view.bodies[hop.authorityId]?.nameEn)).toEqual([
      'President',
      'Ministry of Internal Affairs',
    ]);
  });

  it('takes the reply: verdicts stay with the questions, what it states becomes a claim, our limit opens', async () => {
    const hopId = await forward(await send());
    dataOf(await reply(hopId));
    const view = await seen();
    expect(view.state.status).toBe('replied');
    expect(view.state.questions.map(({ verdict }) => verdict)).toEqual(['referred', 'evaded']);
    expect(
      await stage.rows('select text, authority_id, status from claim where case_id = $1', stage.caseId),
    ).toEqual([
      {
        text: 'He flew to Turkmenabad on 22 October 2021.',
        authority_id: stage.ministry,
        status: 'unverified',
      },
    ]);
    const court = (await stored()).find((row) => row.owner === 'ours' && row.step === 'court');
    expect(court).toMatchObject({ due: '2022-02-01', state: 'open', estimated: true });
    expect(await stage.rows('select last_heard_kind as kind from inquiry where id = $1', id)).toEqual([
      { kind: 'replied' },
    ]);
  });

  it('counts anew from the registration when it becomes known later, and again when it is taken back', async () => {
    const hopId = await forward(await send());
    const known = dataOf(
      await stage.record(id, 'registered', { hopId, number: '3/217', on: '15 November 2021' }),
    );
    const due = async () => (await stored()).find((row) => row.step === 'reply' && row.state === 'open');
    expect(await due()).toMatchObject({ expected: '2021-12-15', due: '2021-12-15', estimated: false });

    const later = entry('registered', { hopId, number: '3/217', on: '20.11.2021' });
    const correction = dataOf(
      await correctMove(stage.anna, id, { moveId: known.moveId, entry: later, note: 'A slip of the pen' }),
    );
    expect(await due()).toMatchObject({ due: '2021-12-20' });

    dataOf(await correctMove(stage.anna, id, { moveId: correction.moveId, entry: null, note: '' }));
    expect(await due()).toMatchObject({ due: '2021-12-15' });
    // Nothing of the history is gone.
    expect((await seen()).history.map(({ move }) => move.kind)).toEqual([
      'correction',
      'correction',
      'registered',
      'forwarded',
      'sent',
      'drafted',
    ]);
  });

  it('drops what no longer follows when a move is taken back', async () => {
    const hopId = await forward(await send());
    const { moveId } = dataOf(await reply(hopId));
    dataOf(await correctMove(stage.anna, id, { moveId, entry: null, note: 'Another case' }));
    const ours = (await stored()).filter((row) => row.owner === 'ours' && row.step === 'court');
    expect(ours.every((row) => row.due !== '2022-02-01')).toBe(true);
    expect((await seen()).state.status).toBe('awaiting-reply');
  });
});
