import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HopRecord, hopRecords, standingOf } from '#lib/domain/inquiry/hop-record.ts';
import type { DeriveInput } from '#lib/domain/inquiry/inquiry-types.ts';
import type { Move } from '#lib/domain/inquiry/move-schema.ts';
import { standings } from '#lib/domain/records/record-terms.ts';
import { anyHistory } from '../inquiry/arbitrary-history.ts';
import { authorities, calendars, derive, history, type MoveSketch, regime } from '../inquiry/history.ts';

const today = '2026-11-20';

function recordsOf(moves: readonly Move[], regimeId = 'ru-59fz'): HopRecord[] {
  const input: DeriveInput = {
    moves,
    questions: [{ id: 'Q1' }, { id: 'Q2' }],
    authorities,
    regime: regime(regimeId),
    calendars,
    today,
  };
  return hopRecords(input, derive(moves, { ...input, regimeId }));
}
const at = (hopId: string, ...sketches: MoveSketch[]) => {
  const found = recordsOf(history(...sketches)).find((record) => record.hopId === hopId);
  if (!found) throw new Error(`no record of ${hopId}`);
  return { ...found, standing: standingOf(found, today) };
};

const sent = (on: string): MoveSketch => ({
  kind: 'sent',
  hopId: 'h',
  on,
  authorityId: 'president',
  channel: 'post',
});
const delivered = (on: string): MoveSketch => ({ kind: 'delivered', hopId: 'h', on });
const registered = (on: string): MoveSketch => ({ kind: 'registered', hopId: 'h', on });
const replied = (on: string | null, more: Partial<MoveSketch & { kind: 'replied' }> = {}): MoveSketch => ({
  kind: 'replied',
  hopId: 'h',
  replyKind: 'full',
  on,
  ...more,
});
const began = [sent('2026-03-02'), delivered('2026-03-05'), registered('2026-03-06')];

describe('an arrival at a body, counted by hand', () => {
  it('replied within the thirty days: on time, days from receipt', () => {
    // 5 to 31 March are 26 days; the term ended 30 days after registration on 6 March.
    expect(at('h', ...began, replied('2026-03-31'))).toMatchObject({
      standing: 'on-time',
      days: 26,
      termDays: 31,
      receivedOn: '2026-03-05',
      receivedEstimated: false,
      year: 2026,
      direct: true,
      heard: true,
    });
  });

  it('replied after it: late', () => {
    // 5 March to 20 April: 26 + 20.
    expect(at('h', ...began, replied('2026-04-20'))).toMatchObject({ standing: 'late', days: 46 });
  });

  it('nothing heard and the term over: silent; a number and no reply: overdue', () => {
    expect(at('h', sent('2026-03-02'))).toMatchObject({
      standing: 'silent',
      days: null,
      receivedEstimated: true,
    });
    expect(at('h', ...began)).toMatchObject({ standing: 'overdue' });
  });

  it('the due day itself still runs', () => {
    const open = at('h', ...began);
    expect(open.dueOn).toBe('2026-04-06');
    expect(standingOf(open, '2026-04-06')).toBe('running');
    expect(standingOf(open, '2026-04-07')).toBe('overdue');
    expect(standingOf({ ...open, paused: true }, '2026-04-07')).toBe('running');
  });

  it('a reply of an unknown day counts as a reply and has no days', () => {
    expect(at('h', ...began, replied(null))).toMatchObject({ standing: 'undated', days: null });
  });

  it('answered before the post usually arrives: received by then, at nought days', () => {
    expect(at('h', sent('2026-03-02'), replied('2026-03-04'))).toMatchObject({
      receivedOn: '2026-03-04',
      receivedEstimated: true,
      days: 0,
    });
  });

  it('sent back, or taken back by us in time: neither on time nor late', () => {
    expect(at('h', ...began, replied('2026-03-20', { replyKind: 'returned' }))).toMatchObject({
      outcome: 'returned',
      standing: 'other',
    });
    expect(at('h', ...began, { kind: 'withdrawn', on: '2026-03-20' })).toMatchObject({ standing: 'other' });
  });

  it('that we closed it after the term does not undo the silence', () => {
    expect(at('h', sent('2026-03-02'), { kind: 'closed', on: '2026-08-01' })).toMatchObject({
      standing: 'silent',
    });
    expect(at('h', sent('2026-03-02'), { kind: 'closed', on: null })).toMatchObject({ standing: 'other' });
  });

  it('an e-mail that starts no clock is owed no reply', () => {
    expect(at('h', { ...sent('2026-03-02'), channel: 'email' } as MoveSketch)).toMatchObject({
      outcome: 'no-term',
      standing: 'other',
      termDays: null,
    });
  });

  it('tells extensions by their notice, the worst one', () => {
    const extended = (noticeGiven: boolean | null): MoveSketch => ({
      kind: 'extended',
      hopId: 'h',
      on: '2026-03-20',
      days: 30,
      noticeGiven,
    });
    expect(at('h', ...began, extended(true)).extended).toBe('with-notice');
    expect(at('h', ...began, extended(true), extended(false)).extended).toBe('without-notice');
    expect(at('h', ...began, extended(null)).extended).toBe('notice-unknown');
    expect(at('h', ...began).extended).toBe(null);
  });

  it('counts a question once, by the last word on it, and for an official only in their own replies', () => {
    const answers = (...verdicts: ['Q1' | 'Q2', 'answered' | 'evaded' | 'refused' | 'contradicts'][]) =>
      verdicts.map(([questionId, verdict]) => ({ questionId, verdict }));
    const record = at(
      'h',
      ...began,
      replied('2026-03-20', { signerId: 'first', answers: answers(['Q1', 'evaded'], ['Q2', 'answered']) }),
      replied('2026-05-20', {
        signerId: 'second',
        answers: answers(['Q1', 'answered'], ['Q2', 'contradicts']),
      }),
    );
    expect(record).toMatchObject({
      signerId: 'first',
      questionsJudged: 2,
      questionsEvaded: 1,
      signerEvaded: 1,
      standing: 'on-time',
    });
  });
});

describe('the Isakov inquiry in the records of the two bodies', () => {
  const isakov: MoveSketch[] = [
    { kind: 'sent', hopId: 'h1', on: '2021-11-01', authorityId: 'president', channel: 'unknown' },
    {
      kind: 'forwarded',
      hopId: 'h1',
      scope: 'whole',
      recipients: [{ hopId: 'h2', authorityId: 'ministry' }],
    },
    {
      kind: 'replied',
      hopId: 'h2',
      replyKind: 'referral',
      signerId: 'karpukhin',
      answers: [
        { questionId: 'Q1', verdict: 'referred' },
        { questionId: 'Q2', verdict: 'evaded' },
      ],
    },
  ];

  it('the President’s office received it, by estimate seven days later, and passed it on', () => {
    expect(at('h1', ...isakov)).toMatchObject({
      direct: true,
      receivedOn: '2021-11-08',
      receivedEstimated: true,
      standing: 'forwarded',
      passedOn: true,
      days: null,
      questionsJudged: 0,
      year: 2021,
    });
  });

  it('the ministry got it from there, replied on a day nobody knows, and evaded one of two questions', () => {
    // Forwarded by 18 November at the latest, with seven days of post.
    expect(at('h2', ...isakov)).toMatchObject({
      direct: false,
      receivedOn: '2021-11-25',
      receivedEstimated: true,
      standing: 'undated',
      passedOn: false,
      days: null,
      signerId: 'karpukhin',
      questionsJudged: 2,
      questionsEvaded: 1,
      signerEvaded: 1,
    });
  });
});

describe('whatever happened', () => {
  it('each arrival is there once, stands at exactly one place, and has no negative days', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom('ru-59fz', 'uk-foia'), (moves, regimeId) => {
        const records = recordsOf(moves, regimeId);
        const hops = derive(moves, { today, regimeId }).hops;
        expect(records.map(({ hopId }) => hopId).sort()).toEqual(hops.map(({ id }) => id).sort());
        const counted = standings.map(
          (one) => records.filter((record) => standingOf(record, today) === one).length,
        );
        expect(counted.reduce((sum, n) => sum + n, 0)).toBe(records.length);
        for (const record of records) {
          expect(record.days ?? 0).toBeGreaterThanOrEqual(0);
          expect(record.termDays ?? 0).toBeGreaterThanOrEqual(0);
          expect(record.questionsEvaded).toBeLessThanOrEqual(record.questionsJudged);
        }
      }),
    );
  });

  it('a day later nobody who had replied has not', () => {
    fc.assert(
      fc.property(anyHistory, (moves) => {
        for (const record of recordsOf(moves)) {
          const now = standingOf(record, '2024-01-01');
          const later = standingOf(record, '2030-01-01');
          const waits = ['running', 'silent', 'overdue'];
          if (waits.includes(now)) expect(waits).toContain(later);
          else expect(later).toBe(now);
        }
      }),
    );
  });
});
