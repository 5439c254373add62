import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '#db/client.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { askForJudgement } from '#lib/inquiries/ask-for-judgement.ts';
import { unaskedOf } from '#lib/inquiries/unasked-of.ts';
import { getToday } from '#lib/today/get-today.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { dataOf } from './inquiry-stage.ts';
import { type JudgementDesk, judgementDesk, sentInquiry, today } from './judgement-desk.ts';

let database: TestDatabase;
let desk: JudgementDesk;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  desk = await judgementDesk(database.owner);
});

describe('a reply waits for a lawyer', () => {
  it('from the moment it is logged, with a task within the days of the house, held by the case’s lawyer', async () => {
    await desk.stage.assign(desk.stage.caseId, desk.lawyer.userId, 'lawyer');
    const moveId = await desk.reply();
    const [row] = await desk.waiting();
    expect(row).toMatchObject({
      subject: moveId,
      verdict: null,
      loggedBy: desk.stage.anna.userId,
      voidedAt: null,
    });
    expect(row?.tasks).toEqual([
      expect.objectContaining({
        kind: 'assessment',
        dueOn: shiftDay(today, 5),
        assigneeName: desk.lawyer.name,
      }),
    ]);
  });

  it('stands on Today and among the deadlines of lawyers, also of those not on the case, once each', async () => {
    await desk.reply();
    const [row] = await desk.waiting();
    expect((await getToday(desk.lawyer)).judging).toEqual([
      expect.objectContaining({ assessmentId: row?.id, silence: false, dueOn: shiftDay(today, 5) }),
    ]);
    const view = await getToday(desk.lawyer);
    expect([...view.week, ...view.tasks].filter(({ id }) => id === row?.tasks[0]?.id)).toEqual([]);
    expect((await desk.deadlines(desk.lawyer)).map(({ taskKind }) => taskKind)).toContain('assessment');
    expect((await getToday(desk.stage.anna)).judging).toEqual([]);
  });

  it('is not held by the desk.lawyer who logged it, and is not offered to them', async () => {
    await desk.stage.assign(desk.stage.caseId, desk.lawyer.userId, 'lawyer');
    await desk.reply(desk.lawyer);
    expect((await desk.waiting())[0]?.tasks[0]?.assigneeName).toBeNull();
    expect((await getToday(desk.lawyer)).judging).toEqual([]);
    expect(await desk.judge(desk.lawyer)).toEqual({ ok: false, error: { code: 'assessment.four-eyes' } });
    const second = await desk.stage.member(desk.stage.organisationId, 'lawyer');
    expect((await desk.judge(second)).ok).toBe(true);
  });

  it('may be judged by who logged it where the house wants no four eyes', async () => {
    await database.owner.query('update organisation set four_eyes = false where id = $1', [
      desk.stage.organisationId,
    ]);
    await desk.reply(desk.lawyer);
    expect((await desk.judge(desk.lawyer)).ok).toBe(true);
  });

  it('is judged by lawyers only, and the database itself refuses others', async () => {
    await desk.reply();
    expect(await desk.judge(desk.stage.anna)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const coordinator = await desk.stage.member(desk.stage.organisationId, 'coordinator');
    expect(await desk.judge(coordinator)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const [row] = await desk.waiting();
    const forged = (by: Viewer, as: Viewer) =>
      transaction(by, 'forged', (tx) =>
        tx.execute(`update assessment set verdict = 'sufficient', assessed_at = now(), assessed_by = '${as.userId}'
          where id = '${row?.id}'`),
      );
    await expect(forged(coordinator, coordinator)).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(forged(desk.lawyer, coordinator)).rejects.toMatchObject({ cause: { code: '42501' } });
    const relogged = transaction(desk.lawyer, 'forged', (tx) =>
      tx.execute(`update assessment set logged_by = '${coordinator.userId}' where id = '${row?.id}'`),
    );
    await expect(relogged).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('also when a partner logs it, who sees it wait and judges nothing', async () => {
    const elsewhere = await desk.stage.organisation();
    const partner = await desk.stage.member(elsewhere, 'lawyer');
    await desk.stage.insert('case_grant', {
      case_id: desk.stage.caseId,
      user_id: partner.userId,
      level: 'contribute',
      basis: 'reason',
      reason: 'They know the family',
      granted_by: desk.stage.anna.userId,
      ends_at: new Date(Date.now() + 86_400_000),
    });
    await desk.reply(partner);
    const [row] = (await desk.seen(partner)).judgements;
    expect(row).toMatchObject({ loggedBy: partner.userId, verdict: null });
    expect(await desk.judge(partner)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect((await desk.judge(desk.lawyer)).ok).toBe(true);
  });

  it('of a sealed case is there for its people alone', async () => {
    await database.owner.query(`update case_file set sensitivity = 'sealed' where id = $1`, [
      desk.stage.caseId,
    ]);
    await desk.reply();
    expect((await getToday(desk.lawyer)).judging).toEqual([]);
    expect(await desk.judge(desk.lawyer)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await desk.stage.assign(desk.stage.caseId, desk.lawyer.userId, 'lawyer');
    expect((await desk.judge(desk.lawyer)).ok).toBe(true);
  });
});

describe('a silence', () => {
  it('is put before a lawyer by somebody’s act, judged by another, and over when the reply comes', async () => {
    const other = await sentInquiry(desk.stage, desk.lawyer, 120);
    const unasked = unaskedOf(await other.seen());
    expect(unasked).toEqual([`${other.hopId}:reply`]);
    const ask = (id: string) => askForJudgement(desk.stage.anna, id, unasked[0] ?? '');
    expect(await ask(desk.inquiryId)).toEqual({ ok: false, error: { code: 'assessment.nothing' } });
    const { assessmentId } = dataOf(await ask(other.inquiryId));
    expect(dataOf(await ask(other.inquiryId))).toEqual({ assessmentId });
    expect(unaskedOf(await other.seen())).toEqual([]);
    expect((await getToday(desk.lawyer)).judging).toEqual([
      expect.objectContaining({ assessmentId, silence: true }),
    ]);
    dataOf(await other.judge(desk.lawyer, { verdict: 'silence' }));
    await other.reply();
    const rows = await other.waiting();
    expect(rows.find(({ id }) => id === assessmentId)).toMatchObject({ verdict: 'silence' });
    expect(rows.find(({ id }) => id === assessmentId)?.voidedAt).not.toBeNull();
    expect(rows.filter(({ voidedAt }) => !voidedAt)).toHaveLength(1);
  });
});
