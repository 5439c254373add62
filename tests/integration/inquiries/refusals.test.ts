import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correctMove } from '#lib/inquiries/correct-move.ts';
import { editInquiry } from '#lib/inquiries/edit-inquiry.ts';
import { getInquiry } from '#lib/inquiries/get-inquiry.ts';
import { listInquiries } from '#lib/inquiries/list-inquiries.ts';
import { openInquiry } from '#lib/inquiries/open-inquiry.ts';
import { recordMove } from '#lib/inquiries/record-move.ts';
import { draftSchema } from '#lib/inquiries/schema.ts';
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

const moves = async () => (await stage.rows('select kind from move where inquiry_id = $1', id)).length;
const hopOf = async () => (await getInquiry(stage.anna, id))?.state.hops[0]?.id ?? '';
const sent = { on: '01.11.2021', channel: 'post' };
const refused = (code: string, field?: string) => ({
  ok: false,
  error: field === undefined ? expect.objectContaining({ code }) : { code, field },
});

describe('a move that cannot have happened is refused and leaves nothing behind', () => {
  it('a reply before sending', async () => {
    const result = await stage.record(id, 'replied', {
      hopId: randomUUID(),
      replyKind: 'full',
      dayUnknown: 'on',
      states: [{ text: 'Everything is well.' }],
    });
    expect(result).toEqual(refused('move.not-sent', 'hopId'));
    expect(await moves()).toBe(1);
    expect(await stage.rows('select from claim where case_id = $1', stage.caseId)).toEqual([]);
  });

  it('a day that has not come', async () => {
    const result = await stage.record(id, 'sent', { on: '01.11.2999', channel: 'post' });
    expect(result).toEqual(refused('move.in-future', 'on'));
  });

  it('a second sending of the same letter', async () => {
    dataOf(await stage.record(id, 'sent', sent));
    expect(await stage.record(id, 'sent', sent)).toEqual(refused('move.already-sent'));
  });

  it('a correction of the draft itself, or of another kind', async () => {
    const { moveId } = dataOf(await stage.record(id, 'sent', sent));
    const [first] = (await getInquiry(stage.anna, id))?.history.slice(-1) ?? [];
    const drafted = first?.move.id ?? '';
    expect(await correctMove(stage.anna, id, { moveId: drafted, entry: null, note: '' })).toEqual(
      refused('not-found'),
    );
    const other = entry('closed', { dayUnknown: 'on' });
    expect(await correctMove(stage.anna, id, { moveId, entry: other, note: '' })).toEqual(
      refused('move.correction-other-kind'),
    );
  });

  it('a forwarding to a body of another organisation', async () => {
    dataOf(await stage.record(id, 'sent', sent));
    const strangers = await inquiryStage(database.owner);
    const result = await stage.record(id, 'forwarded', {
      hopId: await hopOf(),
      scope: 'whole',
      recipients: [{ authorityId: strangers.ministry }],
      dayUnknown: 'on',
    });
    expect(result).toEqual(refused('not-found'));
    expect(await moves()).toBe(2);
  });
});

describe('who may not see an inquiry', () => {
  it('another organisation finds nothing and changes nothing', async () => {
    const { anna: stranger } = await inquiryStage(database.owner);
    expect(await getInquiry(stranger, id)).toBeNull();
    expect(await recordMove(stranger, id, entry('sent', sent))).toEqual(refused('not-found'));
    expect((await listInquiries(stranger, {})).rows).toEqual([]);
    expect(await moves()).toBe(1);
  });

  it('an administrator sees no inquiry and may record nothing', async () => {
    const administrator = await stage.member(stage.organisationId, 'administrator');
    expect(await getInquiry(administrator, id)).toBeNull();
    expect((await listInquiries(administrator, {})).rows).toEqual([]);
    expect(await recordMove(administrator, id, entry('sent', sent))).toEqual(refused('forbidden'));
  });

  it('a colleague does not see what was closed to others', async () => {
    const colleague = await stage.member(stage.organisationId, 'lawyer');
    expect((await listInquiries(colleague, {})).rows.map((row) => row.id)).toEqual([id]);
    await stage.rows(`update case_file set sensitivity = 'sealed' where id = $1`, stage.caseId);
    expect((await listInquiries(colleague, {})).rows).toEqual([]);
    expect((await listInquiries(colleague, {})).addressees).toEqual([]);
    expect(await getInquiry(colleague, id)).toBeNull();
    expect((await getInquiry(stage.anna, id))?.id).toBe(id);
  });

  it('nobody writes on a case they cannot see', async () => {
    const { caseId } = await inquiryStage(database.owner);
    const draft = draftSchema.parse({
      authorityId: stage.president,
      subject: 'x',
      questions: [{ text: 'Where?' }],
    });
    expect(await openInquiry(stage.anna, caseId, draft)).toEqual(refused('not-found'));
  });
});

describe('two hands at once', () => {
  it('record one registration when two tabs send it together', async () => {
    dataOf(await stage.record(id, 'sent', sent));
    const hopId = await hopOf();
    const registered = { hopId, number: '1', on: '03.11.2021' };
    const results = await Promise.all([
      stage.record(id, 'registered', registered),
      stage.record(id, 'registered', registered),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual(refused('move.already-registered'));
    expect(await moves()).toBe(3);
  });

  it('act once on a form sent twice, and tell the second sending the same', async () => {
    const request = randomUUID();
    const results = await Promise.all([
      stage.record(id, 'sent', sent, request),
      stage.record(id, 'sent', sent, request),
    ]);
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.ok).toBe(true);
    expect(await moves()).toBe(2);
  });

  it('give two drafts of a case two numbers', async () => {
    await Promise.all([stage.draft(), stage.draft(), stage.draft()]);
    const numbers = await stage.rows(
      'select number from inquiry where case_id = $1 order by number',
      stage.caseId,
    );
    expect(numbers.map((row) => row.number)).toEqual([1, 2, 3, 4]);
  });
});

describe('the draft', () => {
  const draft = (subject: string) =>
    draftSchema.parse({ authorityId: stage.president, subject, questions: [{ text: 'Where is he?' }] });

  it('refuses a save that comes too late, and one after sending', async () => {
    expect(dataOf(await editInquiry(stage.anna, id, 1, draft('First')))).toEqual({ version: 2 });
    expect(await editInquiry(stage.anna, id, 1, draft('Second'))).toEqual(refused('conflict'));
    expect((await getInquiry(stage.anna, id))?.subject).toBe('First');
    dataOf(await stage.record(id, 'sent', sent));
    expect(await editInquiry(stage.anna, id, 2, draft('Third'))).toEqual(refused('inquiry.sent'));
  });

  it('takes over open questions of its own case only', async () => {
    const mine = await stage.insert('open_question', { case_id: stage.caseId, text: 'On which flight?' });
    const other = await inquiryStage(database.owner);
    const foreign = await stage.insert('open_question', { case_id: other.caseId, text: 'A secret' });
    const made = await stage.draft(stage.anna, { questions: [], fromOpen: [mine, foreign] });
    const view = await getInquiry(stage.anna, made);
    expect(view?.questions).toEqual([
      expect.objectContaining({ text: 'On which flight?', openQuestionId: mine }),
    ]);
  });
});
