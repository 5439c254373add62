import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addClaim } from '#lib/claims/add-claim.ts';
import { addQuestion } from '#lib/claims/add-question.ts';
import { answerQuestion } from '#lib/claims/answer-question.ts';
import { claimSchema, questionSchema } from '#lib/claims/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { draftMaterial, moveMaterial } from '#lib/inquiries/form-material.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { likelyHop } from '#lib/inquiries/likely-hop.ts';
import { offeredMoves } from '#lib/inquiries/offered-moves.ts';
import { askedBefore } from '#lib/judgements/asked-before.ts';
import { sideBySide } from '#lib/judgements/side-by-side.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf, entry, type InquiryStage, inquiryStage } from './inquiry-stage.ts';

let database: TestDatabase;
let stage: InquiryStage;
const today = Temporal.Now.plainDateISO('UTC').toString();

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  stage = await inquiryStage(database.owner);
});

async function seen(id: string) {
  const view = await getInquiry(stage.anna, id);
  if (!view) throw new Error('not seen');
  return view;
}

/** An inquiry that went out, with the hop of its addressee. */
async function sent(days = 30, more: Record<string, unknown> = {}) {
  const id = await stage.draft(stage.anna, more);
  dataOf(await stage.record(id, 'sent', { on: shiftDay(today, -days), channel: 'post' }));
  const view = await seen(id);
  return { id, hopId: view.state.hops[0]?.id ?? '', questions: view.questions.map((one) => one.id) };
}

const letter = (hopId: string, more: Record<string, unknown> = {}) => ({
  hopId,
  replyKind: 'full',
  receivedOn: shiftDay(today, -1),
  language: 'ru',
  ...more,
});
const known = async (text: string) =>
  dataOf(await addClaim(stage.anna, stage.caseId, claimSchema.parse({ text, lang: 'en', byName: 'Friends' })))
    .id;

describe('a reply', () => {
  it('names its legal basis, and links what it states to the claim that it contradicts', async () => {
    const { id, hopId, questions } = await sent();
    const passport = await known('His passport was lost.');
    dataOf(
      await stage.record(id, 'replied', {
        ...letter(hopId),
        basis: '59-FZ, article 10',
        basisFits: 'does-not-fit',
        states: [{ text: '' }, { text: 'It was a working day.' }, { text: 'He flew home.' }],
        answers: [{ questionId: questions[0], verdict: 'contradicts', claimId: passport, statement: '3' }],
      }),
    );
    const move = (await seen(id)).moves.find(({ kind }) => kind === 'replied');
    expect(move).toMatchObject({ basis: '59-FZ, article 10', basisFits: 'does-not-fit' });
    const links = await stage.rows(
      `select f.text as "from", l.kind, l.to_claim_id as "to" from claim_link l join claim f on f.id = l.from_claim_id
       where l.case_id = $1`,
      stage.caseId,
    );
    expect(links).toEqual([{ from: 'He flew home.', kind: 'contradicts', to: passport }]);
    const beside = await sideBySide(stage.anna, stage.caseId, 'en');
    expect(beside.statements.map(({ text, against }) => [text, against.map((one) => one.text)])).toEqual([
      ['It was a working day.', []],
      ['He flew home.', ['His passport was lost.']],
    ]);
  });

  it('takes no claim of another case, and no statement that was not written down', async () => {
    const { id, hopId, questions } = await sent();
    const answers = (claimId: string) => [
      { questionId: questions[0], verdict: 'contradicts', claimId, statement: '1' },
    ];
    const states = [{ text: 'He flew home.' }];
    const foreign = await stage.record(id, 'replied', {
      ...letter(hopId),
      states,
      answers: answers(randomUUID()),
    });
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(() => entry('replied', { ...letter(hopId), answers: answers(randomUUID()) })).toThrow(
      'statement.none',
    );
  });

  it('comes most likely from the body that has the appeal now', async () => {
    const { id, hopId } = await sent();
    const recipients = [{ authorityId: stage.ministry }];
    dataOf(
      await stage.record(id, 'forwarded', { hopId, scope: 'whole', recipients, on: shiftDay(today, -20) }),
    );
    expect(likelyHop((await seen(id)).state)?.authorityId).toBe(stage.ministry);
  });
});

describe('a letter that answers two inquiries', () => {
  it('is recorded in both or in none, its statements once, and each names the other', async () => {
    const first = await sent();
    const second = await sent(20);
    const { others } = await moveMaterial(stage.anna, await seen(first.id));
    expect(others).toEqual([
      expect.objectContaining({ inquiryId: second.id, hopId: second.hopId, number: 2 }),
    ]);
    const both = { ...letter(first.hopId), states: [{ text: 'He flew home.' }] };
    const broken = { ...both, alsoIn: [`${second.id}_${randomUUID()}`] };
    expect(await stage.record(first.id, 'replied', broken)).toMatchObject({
      ok: false,
      error: { field: 'alsoIn' },
    });
    expect((await seen(first.id)).state.status).toBe('awaiting-reply');
    dataOf(await stage.record(first.id, 'replied', { ...both, alsoIn: [`${second.id}_${second.hopId}`] }));
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const view = await seen(one.id);
      expect(view.state.status).toBe('replied');
      expect(view.joint).toEqual([expect.objectContaining({ inquiryId: other.id })]);
      expect(view.judgements).toHaveLength(1);
    }
    expect(await stage.rows('select text from claim where case_id = $1', stage.caseId)).toHaveLength(1);
  });

  it('is put right in both when one says so, and its verdicts stay each its own', async () => {
    const first = await sent();
    const second = await sent(20);
    const alsoIn = [`${second.id}_${second.hopId}`];
    const { moveId } = dataOf(await stage.record(first.id, 'replied', { ...letter(first.hopId), alsoIn }));
    const twin = async (id: string) => {
      const move = (await seen(id)).moves.find(({ kind }) => kind === 'replied');
      return move?.kind === 'replied' ? move : null;
    };
    const answers = [{ questionId: first.questions[0], verdict: 'evaded' }];
    const better = entry('replied', { ...letter(first.hopId), outNumber: '3/217', answers });
    dataOf(await correctMove(stage.anna, first.id, { moveId, entry: better, note: '', everywhere: true }));
    expect(await twin(second.id)).toMatchObject({ outNumber: '3/217', answers: [], hopId: second.hopId });
    expect((await twin(first.id))?.answers).toHaveLength(1);
    dataOf(
      await correctMove(stage.anna, first.id, { moveId, entry: null, note: 'Not ours', everywhere: true }),
    );
    expect([await twin(first.id), await twin(second.id)]).toEqual([null, null]);
    expect((await seen(second.id)).judgements[0]?.voidedAt).not.toBeNull();
  });
});

describe('what came back', () => {
  it('may be sent again, with a clock of its own, and only then', async () => {
    const { id, hopId } = await sent();
    const again = { on: shiftDay(today, -3), channel: 'post' };
    expect(await stage.record(id, 'sent', again)).toMatchObject({ error: { code: 'move.already-sent' } });
    dataOf(
      await stage.record(
        id,
        'replied',
        letter(hopId, { replyKind: 'returned', receivedOn: shiftDay(today, -9) }),
      ),
    );
    const returned = await seen(id);
    expect(returned.state.status).toBe('replied');
    expect(offeredMoves(returned.state, returned.moves)[0]).toMatchObject({ kind: 'sent', main: true });
    dataOf(await stage.record(id, 'sent', again));
    const view = await seen(id);
    expect(view.state.status).toBe('awaiting-reply');
    expect(view.state.hops.map(({ status, parentId }) => [status, parentId])).toEqual([
      ['returned', null],
      ['sent', null],
    ]);
    const open = view.state.obligations.filter(({ stepId, state }) => stepId === 'reply' && state === 'open');
    expect(open.map(({ hopId: at }) => at)).toEqual([view.state.hops[1]?.id]);
    expect(await stage.record(id, 'sent', again)).toMatchObject({ error: { code: 'move.already-sent' } });
  });
});

describe('what was asked in vain', () => {
  it('is proposed in the next inquiry, stays tied to the earlier asking, and is proposed no more while that waits', async () => {
    const { id, hopId, questions } = await sent();
    expect(await askedBefore(stage.anna, stage.caseId)).toEqual([]);
    const answers = [
      { questionId: questions[0], verdict: 'answered' },
      { questionId: questions[1], verdict: 'evaded' },
    ];
    dataOf(await stage.record(id, 'replied', { ...letter(hopId), answers }));
    const proposed = await askedBefore(stage.anna, stage.caseId);
    expect(proposed).toEqual([
      expect.objectContaining({
        id: questions[1],
        text: 'What measures were taken?',
        verdict: 'evaded',
        number: 1,
      }),
    ]);
    const next = await sent(5, { questions: [], fromEarlier: [questions[1]] });
    expect((await seen(next.id)).questions).toEqual([
      expect.objectContaining({ text: 'What measures were taken?', repeatsId: questions[1] }),
    ]);
    expect(await askedBefore(stage.anna, stage.caseId)).toEqual([]);
    const { questions: over } = await sideBySide(stage.anna, stage.caseId, 'en');
    const measures = over.find(({ text }) => text === 'What measures were taken?');
    expect(measures?.answered).toBe(false);
    expect(
      measures?.askings.map(({ inquiry, answers: given }) => [
        inquiry.number,
        given.map((one) => one.verdict),
      ]),
    ).toEqual([
      [1, ['evaded']],
      [2, []],
    ]);
  });

  it('takes no question of another case', async () => {
    const other = await inquiryStage(database.owner);
    const foreign = await other.draft();
    const [question] = await other.rows('select id from inquiry_question where inquiry_id = $1', foreign);
    const draft = stage.draft(stage.anna, { questions: [{ text: 'Where?' }], fromEarlier: [question?.id] });
    expect((await seen(await draft)).questions.map(({ text }) => text)).toEqual(['Where?']);
  });

  it('an open question becomes one of an inquiry, and is answered by what the reply states', async () => {
    const asked = questionSchema.parse({ text: 'Where is he held?', lang: 'en' });
    const { id: openId } = dataOf(await addQuestion(stage.anna, stage.caseId, asked));
    expect((await draftMaterial(stage.anna, stage.caseId)).openQuestions.map(({ id }) => id)).toEqual([
      openId,
    ]);
    expect((await sideBySide(stage.anna, stage.caseId, 'en')).unasked.map(({ id }) => id)).toEqual([openId]);
    const { id, hopId, questions } = await sent(30, {
      questions: [{ text: 'Where is he held?', openQuestionId: openId }],
    });
    expect((await sideBySide(stage.anna, stage.caseId, 'en')).unasked).toEqual([]);
    const answers = [{ questionId: questions[0], verdict: 'answered' }];
    dataOf(await stage.record(id, 'replied', { ...letter(hopId), states: [{ text: 'In Lebap.' }], answers }));
    const view = await seen(id);
    expect(view.questions[0]).toMatchObject({ openQuestionId: openId, stillOpen: true });
    const reply = view.moves.find(({ kind }) => kind === 'replied');
    const claimId = reply?.kind === 'replied' ? (reply.states[0]?.claimId ?? '') : '';
    expect(await answerQuestion(stage.anna, stage.caseId, openId, randomUUID())).toMatchObject({ ok: false });
    dataOf(await answerQuestion(stage.anna, stage.caseId, openId, claimId));
    dataOf(await answerQuestion(stage.anna, stage.caseId, openId, claimId));
    expect((await seen(id)).questions[0]).toMatchObject({ stillOpen: false });
  });
});
