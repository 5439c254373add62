import { describe, expect, it } from 'vitest';
import { isObligationOverdue } from '#lib/domain/inquiry/overdue.ts';
import { derive, history, type MoveSketch, obligation } from './history.ts';

const sent = {
  kind: 'sent',
  hopId: 'h1',
  on: '2021-11-01',
  authorityId: 'president',
  channel: 'unknown',
} as const;
const forwarded: MoveSketch = {
  kind: 'forwarded',
  hopId: 'h1',
  scope: 'whole',
  recipients: [{ hopId: 'h2', authorityId: 'ministry' }],
};
const replied: MoveSketch & { kind: 'replied' } = {
  kind: 'replied',
  hopId: 'h2',
  replyKind: 'referral',
  signerName: 'M.V. Karpukhin',
  answers: [
    { questionId: 'Q1', verdict: 'referred' },
    { questionId: 'Q2', verdict: 'evaded' },
  ],
};

describe('the Isakov inquiry: sent 1 November 2021, nothing known of registration', () => {
  it('says what the President owes, by estimate, while nothing is known', () => {
    const state = derive(history(sent), { today: '2021-12-01' });
    // 1 November, 7 usual days, 3 days to register, 30 days to reply: 11 December, a Saturday.
    expect(obligation(state, 'h1:register')).toMatchObject({
      dueExpected: '2021-11-11',
      dueSafe: '2021-11-11',
    });
    expect(obligation(state, 'h1:reply')).toMatchObject({
      owner: 'theirs',
      authorityId: 'president',
      dueExpected: '2021-12-11',
      dueSafe: '2021-12-13',
      estimated: true,
      provisional: true,
      state: 'open',
    });
    expect(state.nextDue).toBe('2021-12-13');
    expect(state.status).toBe('awaiting-reply');
  });

  it('keeps the first duty visible when the President forwards, and starts the clock of the ministry', () => {
    const state = derive(history(sent, forwarded), { today: '2021-12-01' });
    expect(state.hops.map(({ id, parentId, status }) => [id, parentId, status])).toEqual([
      ['h1', null, 'forwarded'],
      ['h2', 'h1', 'sent'],
    ]);
    expect(obligation(state, 'h1:reply')).toMatchObject({ state: 'discharged', metByMoveId: 'm2' });
    // Forwarding was due 18 November; received 25 November; registered 28 November (Sunday) or 29.
    expect(obligation(state, 'h1:forward')).toMatchObject({
      dueExpected: '2021-11-18',
      state: 'met',
      timeliness: 'unknown',
    });
    expect(obligation(state, 'h2:register')).toMatchObject({
      dueExpected: '2021-11-28',
      dueSafe: '2021-11-29',
    });
    expect(obligation(state, 'h2:reply')).toMatchObject({
      dueExpected: '2021-12-28',
      dueSafe: '2021-12-29',
      estimated: true,
      state: 'open',
    });
  });

  it('is overdue the day after the safe day, not on it', () => {
    const duty = obligation(derive(history(sent, forwarded), { today: '2021-12-01' }), 'h2:reply');
    expect(isObligationOverdue(duty, '2021-12-29')).toBe(false);
    expect(isObligationOverdue(duty, '2021-12-30')).toBe(true);
  });

  it('opens remedies when the ministry evades and refers elsewhere, with the limit for the court', () => {
    const state = derive(history(sent, forwarded, { ...replied, learnedOn: '2021-11-20' }), {
      today: '2021-12-01',
    });
    expect(obligation(state, 'h2:reply')).toMatchObject({ state: 'met', timeliness: 'in-time' });
    expect(state.questions).toEqual([
      { questionId: 'Q1', verdict: 'referred', moveId: 'm3', hopId: 'h2' },
      { questionId: 'Q2', verdict: 'evaded', moveId: 'm3', hopId: 'h2' },
    ]);
    expect(state.remedies.map((remedy) => [remedy.remedyId, remedy.grounds])).toEqual([
      ['prosecutor', ['referral', 'evasion']],
      ['higher-body', ['referral', 'evasion']],
      ['court', ['referral', 'evasion']],
    ]);
    // Learned 20 November: three months end on Sunday 20 February 2022.
    expect(obligation(state, 'h2:court:m3')).toMatchObject({
      owner: 'ours',
      dueExpected: '2022-02-21',
      dueSafe: '2022-02-18',
      unconfirmed: true,
    });
    expect(state.status).toBe('replied');
  });

  it('does not claim to know whether a reply of an unknown day was in time', () => {
    const state = derive(history(sent, forwarded, replied));
    expect(obligation(state, 'h2:reply')).toMatchObject({ state: 'met', metOn: null, timeliness: 'unknown' });
    // The court's limit then runs, at the earliest, from the day the inquiry was sent.
    expect(obligation(state, 'h2:court:m3').dueSafe).toBe('2022-02-01');
    expect(obligation(state, 'h2:court:m3').estimated).toBe(true);
  });
});
