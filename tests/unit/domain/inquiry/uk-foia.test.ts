import { describe, expect, it } from 'vitest';
import { derive, history, obligation } from './history.ts';

const sent = {
  kind: 'sent',
  hopId: 'h1',
  on: '2026-03-13',
  authorityId: 'council',
  channel: 'email',
} as const;
const delivered = { kind: 'delivered', hopId: 'h1', on: '2026-03-13' } as const;
const foia = { regimeId: 'uk-foia', today: '2026-03-20' };

describe('FOIA 2000, s. 10: twenty working days of the whole United Kingdom', () => {
  it('received 13.03.2026: St Patrick’s Day, Good Friday and Easter Monday are not counted', () => {
    const reply = obligation(derive(history(sent, delivered), foia), 'h1:reply');
    expect(reply).toMatchObject({ dueExpected: '2026-04-15', dueSafe: '2026-04-15', estimated: false });
    const skipped = reply.trace.flatMap((step) =>
      step.code === 'skipped' && step.reason === 'holiday' ? [step.on] : [],
    );
    expect(skipped).toEqual(['2026-03-17', '2026-04-03', '2026-04-06']);
  });

  it('starts anew when we clarify', () => {
    const moves = history(
      sent,
      delivered,
      { kind: 'clarification-asked', hopId: 'h1', on: '2026-03-20' },
      { kind: 'resumed', hopId: 'h1', on: '2026-04-20' },
    );
    expect(obligation(derive(moves, foia), 'h1:reply').dueSafe).toBe('2026-05-19');
  });

  it('stands while a fee is awaited, and is never late meanwhile', () => {
    const paused = { kind: 'paused', hopId: 'h1', on: '2026-03-16' } as const;
    const state = derive(history(sent, delivered, paused), { ...foia, today: '2026-09-01' });
    expect(obligation(state, 'h1:reply')).toMatchObject({ paused: true, state: 'open' });
    expect(state.nextDue).toBeNull();
    expect(state.hops[0]?.status).toBe('paused');
    const resumed = derive(
      history(sent, delivered, paused, { kind: 'resumed', hopId: 'h1', on: '2026-03-19' }),
      foia,
    );
    // Monday and Wednesday stood still (Tuesday was a holiday anyway): two working days more.
    expect(obligation(resumed, 'h1:reply').dueSafe).toBe('2026-04-17');
  });
});
