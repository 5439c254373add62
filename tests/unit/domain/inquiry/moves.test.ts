import { describe, expect, it } from 'vitest';
import { todayAt } from '#lib/domain/dates/today-at.ts';
import { isOverdue } from '#lib/domain/inquiry/overdue.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { derive, history, type MoveSketch, obligation } from './history.ts';

const sent = {
  kind: 'sent',
  hopId: 'h1',
  on: '2026-02-02',
  authorityId: 'ministry',
  channel: 'post',
} as const;
const registered = { kind: 'registered', hopId: 'h1', on: '2026-02-04' } as const;

function verdictOn(earlier: readonly MoveSketch[], sketch: MoveSketch): string {
  const moves = history(...earlier, sketch);
  const last = moves.at(-1);
  if (!last) throw new Error('no move');
  const result = validateMove(moves.slice(0, -1), last, '2026-11-20');
  return result.ok ? 'ok' : result.error.code;
}

describe('moves that cannot have happened are refused', () => {
  it.each<[string, MoveSketch[], MoveSketch]>([
    ['move.not-sent', [], { kind: 'replied', hopId: 'h1', on: '2026-03-01', replyKind: 'full' }],
    ['move.no-such-hop', [sent], { kind: 'registered', hopId: 'h9', on: '2026-03-01' }],
    ['move.in-future', [sent], { kind: 'registered', hopId: 'h1', on: '2026-12-01' }],
    ['move.before-sending', [sent], { kind: 'registered', hopId: 'h1', on: '2026-01-31' }],
    ['move.already-registered', [sent, registered], { kind: 'registered', hopId: 'h1', on: '2026-02-05' }],
    ['move.not-paused', [sent], { kind: 'resumed', hopId: 'h1', on: '2026-02-05' }],
    ['move.no-such-move', [sent], { kind: 'correction', corrects: 'm9', replacement: null }],
    ['move.hop-in-use', [sent, registered], { kind: 'correction', corrects: 'm1', replacement: null }],
    ['move.inquiry-ended', [sent, { kind: 'closed', on: '2026-03-01' }], registered],
    [
      'move.hop-exists',
      [sent],
      {
        kind: 'forwarded',
        hopId: 'h1',
        scope: 'whole',
        recipients: [{ hopId: 'h1', authorityId: 'police' }],
      },
    ],
    [
      'move.part-needs-questions',
      [sent],
      { kind: 'forwarded', hopId: 'h1', scope: 'part', recipients: [{ hopId: 'h2', authorityId: 'police' }] },
    ],
    ['ok', [sent], registered],
    ['ok', [sent, registered], { kind: 'correction', corrects: 'm2', replacement: null }],
  ])('%s', (code, earlier, sketch) => {
    expect(verdictOn(earlier, sketch)).toBe(code);
  });
});

describe('a correction', () => {
  const replacement = {
    ...history(sent, { ...registered, on: '2026-02-10' })[1],
    kind: 'registered',
  } as never;
  const correction = { kind: 'correction', corrects: 'm2', replacement } as const;
  it('changes the dates and leaves the history as it was', () => {
    const moves = history(sent, registered, correction);
    expect(obligation(derive(moves), 'h1:reply').dueExpected).toBe('2026-03-12');
    expect(moves[1]?.on).toBe('2026-02-04');
  });
  it('that is itself voided restores what it hid', () => {
    const moves = history(sent, registered, correction, {
      kind: 'correction',
      corrects: 'm3',
      replacement: null,
    });
    expect(obligation(derive(moves), 'h1:reply').dueExpected).toBe('2026-03-06');
  });
});

describe('the day is the day where the authority is', () => {
  it('turns at midnight in Moscow, not in London', () => {
    const today = todayAt('2026-03-06T21:30:00Z');
    expect(isOverdue('2026-03-06', today('Europe/Moscow'))).toBe(true);
    expect(isOverdue('2026-03-06', today('Europe/London'))).toBe(false);
  });
  it('opens our limit by that day', () => {
    const state = derive(history(sent, registered), { today: todayAt('2026-03-06T21:30:00Z') });
    expect(state.nextDue).toBe('2026-03-06');
  });
});

describe('uncertain days', () => {
  it('run from the latest day for the authority', () => {
    const reply = obligation(derive(history(sent, { ...registered, on: '2026-02' })), 'h1:reply');
    expect(reply).toMatchObject({ dueExpected: '2026-03-30', estimated: true });
  });
  it('run from the earliest day for us', () => {
    const reply = { kind: 'replied', hopId: 'h1', receivedOn: '2026-03', replyKind: 'refusal' } as const;
    expect(obligation(derive(history(sent, registered, reply)), 'h1:court:m3')).toMatchObject({
      dueSafe: '2026-06-01',
    });
  });
});

describe('forwarding in part, to several', () => {
  const moves = history(sent, registered, {
    kind: 'forwarded',
    hopId: 'h1',
    on: '2026-02-09',
    scope: 'part',
    recipients: [
      { hopId: 'h2', authorityId: 'president', questionIds: ['Q1'] },
      { hopId: 'h3', authorityId: 'vologda', questionIds: ['Q2'] },
    ],
  });
  it('leaves the sender bound for the rest and gives each its own clock', () => {
    const state = derive(moves);
    expect(obligation(state, 'h1:reply').state).toBe('open');
    expect(state.hops.map((hop) => [hop.id, hop.questionIds])).toEqual([
      ['h1', null],
      ['h2', ['Q1']],
      ['h3', ['Q2']],
    ]);
    expect(obligation(state, 'h3:reply').dueExpected < obligation(state, 'h2:reply').dueSafe).toBe(true);
  });
  it('ends every open duty when the inquiry is withdrawn', () => {
    const state = derive([...moves, ...history({ id: 'w', kind: 'withdrawn', on: '2026-02-20' })]);
    expect(state.status).toBe('withdrawn');
    expect(state.obligations.filter((each) => each.state === 'open')).toEqual([]);
    expect(state.remedies).toEqual([]);
    expect(state.nextDue).toBeNull();
  });
});

describe('two replies to one question', () => {
  const reply = (id: string, on: string, verdict: 'evaded' | 'answered'): MoveSketch => ({
    id,
    kind: 'replied',
    hopId: 'h1',
    on,
    replyKind: 'full',
    answers: [{ questionId: 'Q1', verdict }],
  });
  it('leave the verdict of the later day, however the ids sort, and an answer ends the complaint', () => {
    const answered = derive(
      history(sent, registered, reply('z', '2026-02-20', 'evaded'), reply('a', '2026-03-01', 'answered')),
    );
    expect(answered.questions[0]).toMatchObject({ verdict: 'answered', moveId: 'a' });
    expect(answered.remedies).toEqual([]);
    const evaded = derive(
      history(sent, registered, reply('z', '2026-02-20', 'answered'), reply('a', '2026-03-01', 'evaded')),
    );
    expect(evaded.questions[0]).toMatchObject({ verdict: 'evaded', moveId: 'a' });
    expect(evaded.remedies.map((each) => each.remedyId)).toContain('court');
    expect(obligation(evaded, 'h1:reply').metByMoveId).toBe('z');
  });
});
