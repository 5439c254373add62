import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '#lib/domain/calendars/shipped-calendar.ts';
import { hoursAsked, hoursFrom } from '#lib/domain/inquiry/hours-due.ts';
import type { Obligation } from '#lib/domain/inquiry/inquiry-types.ts';
import { isOverdueAt } from '#lib/domain/inquiry/overdue.ts';
import { recomputeTrace } from '#lib/domain/inquiry/recompute-trace.ts';
import { derive, history, type MoveSketch, obligation, regime } from './history.ts';

function reply(on: string, time: string | null, ...more: MoveSketch[]): Obligation {
  const moves = history(
    { kind: 'sent', hopId: 'h1', on, authorityId: 'body', channel: 'email' },
    { kind: 'delivered', hopId: 'h1', on, time },
    ...more,
  );
  const state = derive(moves, {
    regimeId: 'ua-2939-life',
    authorities: { body: { timeZone: 'Europe/Kyiv', calendarId: 'ua' } },
    calendars: { ua: shippedCalendar('ua') },
  });
  const found = obligation(state, 'h1:reply');
  expect(recomputeTrace(found.trace)).toBe(found.dueExpected);
  expect(recomputeTrace(found.traceSafe)).toBe(found.dueSafe);
  return found;
}
const told = ({ traceSafe }: Obligation) => traceSafe.at(-1);

describe('2939-VI Art. 20(2): 48 hours, by the hour of receipt', () => {
  it('23:30 on a day like others: two days on, at 23:30', () => {
    expect(reply('2026-03-05', '23:30')).toMatchObject({
      ...{ dueExpected: '2026-03-07', dueSafe: '2026-03-07', dueAt: '2026-03-07T21:30:00Z' },
    });
  });

  it('23:30 before the night on which clocks go forward: the hours end after midnight, on the next day', () => {
    const owed = reply('2026-03-28', '23:30');
    expect(owed).toMatchObject({ dueExpected: '2026-03-31', dueSafe: '2026-03-31' });
    expect(told(owed)).toMatchObject({ code: 'moment', on: '2026-03-31', until: '00:30' });
    expect(isOverdueAt(owed, owed.dueAt ?? '')).toBe(false);
  });

  it('00:30 on the night on which clocks go back: the hours end on the evening before', () => {
    const owed = reply('2026-10-25', '00:30');
    expect(owed).toMatchObject({ dueExpected: '2026-10-26', dueAt: '2026-10-26T21:30:00Z' });
    expect(told(owed)).toMatchObject({ until: '23:30' });
  });

  it('an hour that the clocks show twice is the later one, an hour that they skip the one after it', () => {
    expect(hoursFrom('2026-10-25', '03:30', 48, 'Europe/Kyiv')).toMatchObject({
      ...{ at: '2026-10-27T01:30:00Z', step: { on: '2026-10-27', until: '03:30' } },
    });
    expect(hoursFrom('2026-03-29', '03:30', 48, 'Europe/Kyiv').step).toMatchObject({
      ...{ on: '2026-03-31', until: '04:30' },
    });
  });

  it('without the hour whole days are counted, and the explanation says so', () => {
    const owed = reply('2026-03-28', null);
    expect(owed).toMatchObject({ dueExpected: '2026-03-30', dueSafe: '2026-03-30' });
    expect(owed).not.toHaveProperty('dueAt');
    expect(told(owed)).toEqual({ code: 'whole-days', hours: 48 });
  });
});

describe('CPC Art. 148(4): 24 hours from the refusal', () => {
  it('by the hour of the refusal where it is known', () => {
    const moves = history(
      { kind: 'sent', hopId: 'h1', on: '2026-03-02', authorityId: 'body', channel: 'in-person' },
      { kind: 'event', event: 'case-refused', on: '2026-03-05', time: '16:00' },
    );
    const state = derive(moves, {
      regimeId: 'ru-cpc-144',
      authorities: { body: { timeZone: 'Europe/Moscow', calendarId: 'ru' } },
      calendars: { ru: shippedCalendar('ru') },
    });
    expect(obligation(state, 'h1:refusal-copy')).toMatchObject({
      ...{ dueSafe: '2026-03-06', dueAt: '2026-03-06T13:00:00Z' },
    });
  });
});

describe('the hour is asked', () => {
  it('of receipt, or of an event, where a law counts hours from it, and nowhere else', () => {
    expect(hoursAsked(regime('ua-2939-life'))).toEqual({ kinds: ['delivered'], events: [] });
    expect(hoursAsked(regime('ru-cpc-144'))).toEqual({ kinds: ['event'], events: ['case-refused'] });
    expect(hoursAsked(regime('ru-59fz'))).toEqual({ kinds: [], events: [] });
  });
});
