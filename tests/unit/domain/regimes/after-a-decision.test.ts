import { describe, expect, it } from 'vitest';
import { type MoveSketch, obligation } from '../inquiry/history.ts';
import { dueOf, run, sent } from './under-law.ts';

describe('returned appeals', () => {
  it('59-FZ Art. 8(7): within seven days of registration', () => {
    const state = run(
      'ru-59fz',
      sent('2026-02-27'),
      { kind: 'registered', hopId: 'h1', on: '2026-03-02' },
      { kind: 'replied', hopId: 'h1', on: '2026-03-12', replyKind: 'returned' },
    );
    expect(obligation(state, 'h1:return')).toMatchObject({ dueExpected: '2026-03-09', state: 'met-late' });
    expect(obligation(state, 'h1:reply').state).toBe('discharged');
  });
});

describe('limits that run from the decision on our complaint', () => {
  const refused: MoveSketch = {
    kind: 'replied',
    hopId: 'h1',
    on: '2026-03-02',
    learnedOn: '2026-03-02',
    replyKind: 'refusal',
  };
  const decided = (remedyId: string): MoveSketch => ({
    kind: 'event',
    event: 'complaint-decided',
    on: '2026-04-01',
    remedyId,
  });
  it.each<[string, string, string, string, { expected: string; safe: string }]>([
    [
      'APPC Art. 136: a month',
      'kz-appc',
      'higher-body',
      'court',
      { expected: '2026-05-01', safe: '2026-04-30' },
    ],
    [
      '300-Z Art. 20: a month',
      'by-300',
      'higher-body',
      'court',
      { expected: '2026-05-01', safe: '2026-04-30' },
    ],
    ['IFG § 9(4): a month', 'de-ifg', 'objection', 'court', { expected: '2026-05-01', safe: '2026-04-30' }],
    [
      'Reg. 1049/2001 Art. 8(3): two months and ten days',
      'eu-1049',
      'confirmatory',
      'court',
      { expected: '2026-06-11', safe: '2026-06-01' },
    ],
    [
      'FOIA 2000 s. 57: twenty-eight days',
      'uk-foia',
      'ico-after-review',
      'tribunal',
      { expected: '2026-04-29', safe: '2026-04-29' },
    ],
  ])('%s', (_, regimeId, first, remedyId, due) => {
    const complained: MoveSketch = { kind: 'complained', hopId: 'h1', on: '2026-03-05', remedyId: first };
    const before = run(regimeId, sent('2026-02-02'), refused, complained);
    expect(before.obligations.some(({ stepId }) => stepId === remedyId)).toBe(false);
    const state = run(regimeId, sent('2026-02-02'), refused, complained, decided(first));
    const key = state.remedies.find(
      (each) => each.remedyId === remedyId && each.moveId !== null,
    )?.obligationKey;
    // 1 May is off in Belarus and Kazakhstan and Germany; the safe day is the working day before.
    expect(dueOf(state, key ?? '')).toEqual(due);
  });
  it('VwGO § 75: after silence the court is open three months after the application', () => {
    const state = run('de-ifg', sent('2026-02-02'), { kind: 'delivered', hopId: 'h1', on: '2026-02-03' });
    const court = state.remedies.find(({ remedyId }) => remedyId === 'court-silence');
    expect(court).toMatchObject({ availableFrom: '2026-05-04', after: null });
  });
  it('İYUK Art. 10: silence of a Turkish body is a refusal after thirty days', () => {
    const state = run('tr-4982', sent('2026-02-02'), { kind: 'delivered', hopId: 'h1', on: '2026-02-03' });
    // Thirty days end on 5 March; then fifteen days to the board.
    expect(obligation(state, 'h1:board:silence-reply')).toMatchObject({
      opensOn: '2026-03-06',
      dueExpected: '2026-03-21',
    });
  });
});
