import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { todayIn } from '#lib/clock.ts';
import { listDeadlines } from '#lib/deadlines/list-deadlines.ts';
import { deadlineFilterSchema } from '#lib/deadlines/schema.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { markSeen } from '#lib/reminders/mark-seen.ts';
import { getToday } from '#lib/today/get-today.ts';
import { type DeskStage, deskStage } from '../../support/desk-stage.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let stage: DeskStage;
let organisationId: string;
let vera: Viewer;
let anna: Viewer;
let authorityId: string;
let caseId: string;
let otherCase: string;
let of: { caseId: string; organisationId: string; inquiryId: string; authorityId: string };
const today = todayIn('UTC');
const inDays = (days: number) => shiftDay(today, days);

beforeAll(async () => {
  database = await openTestDatabase();
  stage = deskStage(database.owner);
});
afterAll(() => database?.close());
beforeEach(async () => {
  organisationId = await stage.organisation();
  vera = await stage.member(organisationId, 'coordinator');
  anna = await stage.member(organisationId, 'caseworker');
  authorityId = await stage.authority(organisationId);
  caseId = await stage.caseFile(organisationId, anna.userId);
  otherCase = await stage.caseFile(organisationId, anna.userId);
  await stage.assign(caseId, anna.userId);
  const inquiryId = await stage.inquiry({ caseId, organisationId, authorityId, createdBy: anna.userId });
  of = { caseId, organisationId, inquiryId, authorityId };
});

const filter = (from: Record<string, string> = {}) => deadlineFilterSchema.parse(from);
const ids = (items: { id: string }[]) => items.map(({ id }) => id);
const theTask = (more: Record<string, unknown>) =>
  stage.task({ caseId, organisationId, createdBy: anna.userId }, more);

describe('the list of what is due', () => {
  it('joins theirs, ours and tasks in the order of their days', async () => {
    const reply = await stage.obligation(of, inDays(5));
    const court = await stage.obligation(of, inDays(2), { owner: 'ours', step: 'court' });
    const call = await theTask({ due_on: inDays(3) });
    const late = await stage.obligation(of, inDays(-400));
    await stage.obligation(of, inDays(31));
    expect(ids((await listDeadlines(anna, filter())).items)).toEqual([late, court, call, reply]);
    expect(ids((await listDeadlines(anna, filter({ whose: 'theirs' }))).items)).toEqual([late, reply]);
    expect(ids((await listDeadlines(anna, filter({ whose: 'ours' }))).items)).toEqual([court, call]);
    expect(ids((await listDeadlines(anna, filter({ period: 'overdue' }))).items)).toEqual([late]);
    expect((await listDeadlines(anna, filter({ period: 'all' }))).items.length).toBe(5);
  });

  it('leaves out what is met, minor, not owed yet, done, or on a closed case', async () => {
    await stage.obligation(of, inDays(1), { state: 'met' });
    await stage.obligation(of, inDays(1), { weight: 'minor' });
    await stage.obligation(of, inDays(10), { opens_on: inDays(1) });
    const alive = await stage.obligation(of, inDays(10), { opens_on: today });
    await theTask({ due_on: inDays(1), done_at: new Date() });
    const closed = await stage.caseFile(organisationId, anna.userId, { status: 'closed' });
    await stage.task({ caseId: closed, organisationId, createdBy: anna.userId }, { due_on: inDays(1) });
    expect(ids((await listDeadlines(vera, filter({ period: 'all' }))).items)).toEqual([alive]);
  });

  it('shows one’s own cases, or all that one sees', async () => {
    const mine = await theTask({ due_on: inDays(1) });
    const given = await stage.task(
      { caseId: otherCase, organisationId, createdBy: vera.userId },
      { due_on: inDays(2), assignee_id: anna.userId },
    );
    const others = await stage.task(
      { caseId: otherCase, organisationId, createdBy: vera.userId },
      { due_on: inDays(3) },
    );
    await theTask({ due_on: inDays(1), assignee_id: vera.userId });
    expect(ids((await listDeadlines(anna, filter())).items)).toEqual([mine, given]);
    expect(ids((await listDeadlines(anna, filter({ scope: 'organisation' }))).items)).toContain(others);
    await database.owner.query(`update case_file set sensitivity = 'restricted' where id = $1`, [otherCase]);
    expect(ids((await listDeadlines(anna, filter({ scope: 'organisation' }))).items)).not.toContain(others);
    const stranger = await stage.member(await stage.organisation(), 'coordinator');
    expect((await listDeadlines(stranger, filter({ scope: 'organisation' }))).items).toEqual([]);
  });

  it('filters by the state of the authority', async () => {
    const elsewhere = await stage.authority(organisationId, { state: 'TM' });
    const there = await stage.obligation({ ...of, authorityId: elsewhere }, inDays(1));
    await stage.obligation(of, inDays(1));
    await theTask({ due_on: inDays(1) });
    const list = await listDeadlines(anna, filter({ state: 'TM' }));
    expect(ids(list.items)).toEqual([there]);
    expect(list.states).toEqual(['RU', 'TM']);
  });

  it('pages by key without losing or repeating any, though many fall on one day', async () => {
    const all: string[] = [];
    for (let i = 0; i < 70; i++) all.push(await stage.obligation(of, inDays(i % 3)));
    for (let i = 0; i < 60; i++) all.push(await theTask({ due_on: inDays(i % 2) }));
    const seen: string[] = [];
    let after: string | undefined = '';
    while (after !== undefined) {
      const page = await listDeadlines(anna, filter(after ? { after } : {}));
      seen.push(...ids(page.items));
      after = page.next ? `${page.next.dueOn}_${page.next.id}` : undefined;
    }
    expect(seen.length).toBe(130);
    expect(seen.sort()).toEqual(all.sort());
  });

  it('judges lateness by the day it is where the authority is', async () => {
    const east = await stage.authority(organisationId, { time_zone: 'Pacific/Kiritimati' });
    const west = await stage.authority(organisationId, { time_zone: 'Etc/GMT+12' });
    const inEast = await stage.obligation({ ...of, authorityId: east }, today);
    const inWest = await stage.obligation({ ...of, authorityId: west }, inDays(-1));
    const items = (await listDeadlines(anna, filter())).items;
    const dayOf = (id: string) => items.find((item) => item.id === id)?.today;
    expect(dayOf(inEast)).toBe(todayIn('Pacific/Kiritimati'));
    expect(dayOf(inWest)).toBe(todayIn('Etc/GMT+12'));
  });

  it('understands no nonsense in the address', () => {
    expect(
      filter({ whose: 'x', period: '1', scope: 'all', state: "'; drop", after: '2026-02-30_x' }),
    ).toEqual({ whose: 'all', period: 'month', scope: undefined, state: undefined, after: undefined });
  });
});

describe('Today', () => {
  it('puts what binds us before tasks and before what others owe', async () => {
    const theirs = await stage.obligation(of, inDays(-1));
    const court = await stage.obligation(of, inDays(-9), { owner: 'ours', step: 'court' });
    const call = await theTask({ due_on: inDays(-2) });
    const soon = await stage.obligation(of, inDays(3));
    const later = await stage.obligation(of, inDays(10));
    const view = await getToday(anna);
    expect(ids(view.overdue)).toEqual([court, call, theirs]);
    expect(ids(view.week)).toEqual([soon]);
    expect(ids(view.nextWeek)).toEqual([later]);
  });

  it('shows the latest reminder of each open thing until it is seen, met, done or moved', async () => {
    const id = await stage.obligation(of, inDays(2));
    const taskId = await theTask({ due_on: inDays(0) });
    const remind = (subject: Record<string, unknown>, dueOn: string, days: number, userId = anna.userId) =>
      stage.insert('reminder', {
        case_id: caseId,
        user_id: userId,
        due_on: dueOn,
        days_before: days,
        ...subject,
      });
    await remind({ obligation_id: id }, inDays(2), 7);
    await remind({ obligation_id: id }, inDays(2), 3);
    await remind({ obligation_id: id }, inDays(2), 3, vera.userId);
    await remind({ task_id: taskId }, inDays(0), 0);
    const subjects = async (viewer = anna) => (await getToday(viewer)).reminders.map((one) => one.subjectId);
    expect(await subjects()).toEqual([taskId, id]);

    await database.owner.query('update task set due_on = $2 where id = $1', [taskId, inDays(9)]);
    expect(await subjects()).toEqual([id]);
    await database.owner.query(`update obligation set state = 'met' where id = $1`, [id]);
    expect(await subjects()).toEqual([]);
    await database.owner.query(`update obligation set state = 'open' where id = $1`, [id]);
    await markSeen(anna, { subjectId: id });
    expect(await subjects()).toEqual([]);
    expect(await subjects(vera)).toEqual([id]);
    await database.owner.query('update task set due_on = $2 where id = $1', [taskId, inDays(0)]);
    expect(await subjects()).toEqual([taskId]);
    await markSeen(anna, { subjectId: 'all' });
    expect(await subjects()).toEqual([]);
  });

  it('asks to look at a reply until a question of it has a verdict', async () => {
    const inquiryId = await stage.inquiry(
      { caseId, organisationId, authorityId, createdBy: anna.userId },
      { status: 'replied' },
    );
    const move = (kind: string, data: Record<string, unknown>) =>
      stage.insert('move', {
        case_id: caseId,
        inquiry_id: inquiryId,
        kind,
        data: JSON.stringify(data),
        entered_by: anna.userId,
      });
    await move('replied', { kind: 'replied', answers: [] });
    const waiting = async () => (await getToday(anna)).replies.map((one) => one.inquiryId);
    expect(await waiting()).toEqual([inquiryId]);
    await move('correction', {
      kind: 'correction',
      replacement: { kind: 'replied', answers: [{ questionId: 'q', verdict: 'evaded' }] },
    });
    expect(await waiting()).toEqual([]);
  });

  it('shows what nobody owns to coordinators only, and one’s own unfinished intakes', async () => {
    await stage.insert('intake_draft', { organisation_id: organisationId, author_id: anna.userId });
    expect((await getToday(anna)).intakes.length).toBe(1);
    expect((await getToday(vera)).intakes.length).toBe(0);
    expect((await getToday(anna)).unowned).toEqual([]);
    expect((await getToday(vera)).unowned.length).toBe(1);
  });

  it('shows a lawyer the overdue inquiries of their cases and no others', async () => {
    const boris = await stage.member(organisationId, 'lawyer');
    await stage.assign(caseId, boris.userId, 'lawyer');
    const late = await stage.obligation(of, inDays(-3));
    const inquiryId = await stage.inquiry({
      caseId: otherCase,
      organisationId,
      authorityId,
      createdBy: anna.userId,
    });
    await stage.obligation({ ...of, caseId: otherCase, inquiryId }, inDays(-3));
    expect(ids((await getToday(boris)).overdue)).toEqual([late]);
  });
});
