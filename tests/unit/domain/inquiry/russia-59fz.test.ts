import { describe, expect, it } from 'vitest';
import { derive, history, obligation } from './history.ts';

const sent = (on: string, authorityId = 'ministry', channel: 'post' | 'email' = 'post') =>
  ({ kind: 'sent', hopId: 'h1', on, authorityId, channel }) as const;
const registered = (on: string | null) => ({ kind: 'registered', hopId: 'h1', on, number: 'A-1' }) as const;
const extended = (fields: object) => ({ kind: 'extended', hopId: 'h1', ...fields }) as const;

describe('59-FZ, Art. 12(1): reply within 30 days of registration', () => {
  it('registered 10.04.2026: the thirtieth day is a Sunday; next working day Tuesday 12 May', () => {
    const reply = obligation(derive(history(sent('2026-04-06'), registered('2026-04-10'))), 'h1:reply');
    expect(reply).toMatchObject({
      dueExpected: '2026-05-10',
      dueSafe: '2026-05-12',
      estimated: false,
      provisional: false,
    });
  });

  it('registered 10.04.2026 at a body that takes the working day before: Friday 8 May', () => {
    const reply = obligation(
      derive(history(sent('2026-04-06', 'vologda'), registered('2026-04-10'))),
      'h1:reply',
    );
    expect(reply).toMatchObject({ dueExpected: '2026-05-08', dueSafe: '2026-05-12' });
  });

  it('registered 10.12.2025: the day falls on a day off by decree 1466', () => {
    const reply = obligation(
      derive(history(sent('2025-12-08', 'vologda'), registered('2025-12-10'))),
      'h1:reply',
    );
    expect(reply).toMatchObject({ dueExpected: '2025-12-30', dueSafe: '2026-01-12', provisional: true });
  });

  it('counts over 29 February', () => {
    const reply = obligation(derive(history(sent('2024-01-29'), registered('2024-01-30'))), 'h1:reply');
    expect(reply.dueExpected).toBe('2024-02-29');
  });
});

describe('59-FZ, Art. 8(2): registration within three days of receipt', () => {
  it('is judged by the safe day', () => {
    const state = derive(
      history(
        sent('2026-04-06'),
        { kind: 'delivered', hopId: 'h1', on: '2026-04-10' },
        registered('2026-04-14'),
      ),
    );
    // The third day is Monday 13 April.
    expect(obligation(state, 'h1:register')).toMatchObject({
      dueSafe: '2026-04-13',
      state: 'met-late',
      timeliness: 'late',
    });
  });
});

describe('59-FZ, Art. 12(2): extension of at most 30 days, with notice', () => {
  const base = [sent('2026-02-02'), registered('2026-02-04')] as const;
  it('moves the day', () => {
    const state = derive(history(...base, extended({ on: '2026-03-01', days: 30, noticeGiven: true })));
    expect(obligation(state, 'h1:reply').dueExpected).toBe('2026-04-05');
    expect(state.hops[0]?.flags).toEqual([]);
  });
  it('without notice counts for nothing and is flagged', () => {
    const state = derive(history(...base, extended({ on: '2026-03-01', days: 30, noticeGiven: false })));
    expect(obligation(state, 'h1:reply').dueExpected).toBe('2026-03-06');
    expect(state.hops[0]?.flags).toEqual(['extension-without-notice']);
  });
  it('beyond the limit is cut and flagged', () => {
    const state = derive(
      history(...base, extended({ on: '2026-03-01', until: '2026-06-01', noticeGiven: true })),
    );
    expect(obligation(state, 'h1:reply').dueExpected).toBe('2026-04-05');
    expect(state.hops[0]?.flags).toEqual(['extension-over-limit']);
  });
  it('granted after the term had run out counts for nothing', () => {
    const state = derive(history(...base, extended({ on: '2026-03-20', days: 30, noticeGiven: true })));
    expect(obligation(state, 'h1:reply').dueSafe).toBe('2026-03-06');
    expect(state.hops[0]?.flags).toEqual(['extension-too-late']);
  });
});

describe('59-FZ, Art. 8(6): not to the body complained of', () => {
  const moves = history(sent('2026-02-02'), registered('2026-02-04'), {
    kind: 'forwarded',
    hopId: 'h1',
    on: '2026-02-09',
    scope: 'whole',
    recipients: [{ hopId: 'h2', authorityId: 'police' }],
  });
  it('flags the hop, leaves the sender bound, and opens a complaint', () => {
    const state = derive(moves, { today: '2026-02-12' });
    expect(state.hops[1]?.flags).toEqual(['forwarded-to-body-complained-of']);
    expect(obligation(state, 'h1:reply').state).toBe('open');
    expect(
      state.remedies.some((each) => each.hopId === 'h1' && each.grounds.includes('forwarded-to-target')),
    ).toBe(true);
  });
});

describe('the e-mail channel', () => {
  it('starts no clock since 30 March 2025 (547-FZ), and did before', () => {
    const before = derive(history(sent('2025-03-29', 'ministry', 'email')));
    const after = derive(history(sent('2025-03-30', 'ministry', 'email')));
    expect(before.obligations.map((each) => each.stepId)).toContain('reply');
    expect(after.obligations).toEqual([]);
    expect(after.hops[0]?.flags).toEqual(['channel-starts-no-clock']);
  });
});

describe('CAS, Art. 219(1): three months from the day we learned', () => {
  const reply = (learnedOn: string) =>
    ({ kind: 'replied', hopId: 'h1', on: learnedOn, learnedOn, replyKind: 'refusal' }) as const;
  it('learned 30.11.2026: 28 February 2027 is a Sunday, so Monday 1 March 2027', () => {
    const state = derive(history(sent('2026-11-02'), registered('2026-11-05'), reply('2026-11-30')), {
      today: '2026-12-01',
    });
    expect(obligation(state, 'h1:court:m3')).toMatchObject({
      dueExpected: '2027-03-01',
      dueSafe: '2027-02-26',
      provisional: true,
      unconfirmed: true,
    });
  });
  it('is met by the claim that was filed', () => {
    const claim = { kind: 'complained', hopId: 'h1', on: '2027-01-15', remedyId: 'court' } as const;
    const state = derive(history(sent('2026-11-02'), registered('2026-11-05'), reply('2026-11-30'), claim));
    expect(obligation(state, 'h1:court:m3')).toMatchObject({
      state: 'met',
      metOn: '2027-01-15',
      timeliness: 'in-time',
    });
    expect(state.remedies.find((each) => each.remedyId === 'court')?.usedByMoveId).toBe('m4');
  });
  it('silence starts it only on the day after the due day', () => {
    const moves = history(sent('2026-02-02'), registered('2026-02-04'));
    const before = derive(moves, { today: '2026-03-06' });
    const after = derive(moves, { today: '2026-12-06' });
    const ours = obligation(before, 'h1:court:silence-reply');
    expect(ours).toMatchObject({
      owner: 'ours',
      opensOn: '2026-03-07',
      dueExpected: '2026-06-08',
      dueSafe: '2026-06-05',
    });
    expect(before.nextDue).toBe('2026-03-06');
    expect(after.obligations).toEqual(before.obligations);
  });
});
