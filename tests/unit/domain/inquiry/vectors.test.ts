import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { layeredCalendar } from '#lib/domain/calendars/layered-calendar.ts';
import { shippedCalendar } from '#lib/domain/calendars/shipped-calendar.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { countTerm, rollDay } from '#lib/domain/inquiry/count-term.ts';
import { hoursFrom } from '#lib/domain/inquiry/hours-due.ts';
import { isOverdueAt } from '#lib/domain/inquiry/overdue.ts';
import ru from '#messages/ru/index.ts';
import { derive, history, obligation } from './history.ts';

const russia = shippedCalendar('ru');
const thirty = (registered: string) =>
  countTerm(registered, { length: 30, unit: 'calendar-days', startDay: 'next-day' }, russia).on;

/** The vectors that any counting of these laws has to meet to the day. */
describe('the test vectors', () => {
  it('59-FZ registered 10.04.2026: day 30 is Sunday 10.05; before it Friday 8 May, after it Tuesday 12 May', () => {
    expect(thirty('2026-04-10')).toBe('2026-05-10');
    expect(rollDay('2026-05-10', 'previous-working-day', russia).on).toBe('2026-05-08');
    expect(rollDay('2026-05-10', 'next-working-day', russia).on).toBe('2026-05-12');
  });
  it('59-FZ registered 10.12.2025: day 30 is off by decree 1466; before it Tuesday 30.12.2025, after it Monday 12.01', () => {
    expect(thirty('2025-12-10')).toBe('2026-01-09');
    expect(rollDay('2026-01-09', 'previous-working-day', russia).on).toBe('2025-12-30');
    expect(rollDay('2026-01-09', 'next-working-day', russia).on).toBe('2026-01-12');
  });
  it('Russia, Saturday 01.11.2025 is worked', () => {
    expect(russia.isWorkingDay('2025-11-01')).toBe(true);
  });
  it('FOIA received 13.03.2026: 17.03 is a working day nowhere in the United Kingdom', () => {
    expect(shippedCalendar('gb').isWorkingDay('2026-03-17')).toBe(false);
  });
});

describe('2939-VI Art. 20(2): 48 hours from the moment of receipt', () => {
  const moves = history(
    { kind: 'sent', hopId: 'h1', on: '2026-03-05', authorityId: 'body', channel: 'email' },
    { kind: 'delivered', hopId: 'h1', on: '2026-03-05', time: '14:30' },
  );
  const state = derive(moves, {
    regimeId: 'ua-2939-life',
    authorities: { body: { timeZone: 'Europe/Kyiv', calendarId: 'ua' } },
    calendars: { ua: shippedCalendar('ua') },
  });
  const reply = obligation(state, 'h1:reply');
  it('ends to the minute, in the body’s time', () => {
    // Kyiv is two hours ahead in winter.
    expect(reply).toMatchObject({ dueSafe: '2026-03-07', dueAt: '2026-03-07T12:30:00Z' });
    expect(isOverdueAt(reply, '2026-03-07T12:30:00Z')).toBe(false);
    expect(isOverdueAt(reply, '2026-03-07T12:31:00Z')).toBe(true);
  });
  it('passes over the change of the clocks: hours that pass, not hours of the clock', () => {
    // On 29 March 2026 the clocks of Kyiv go from 3 to 4.
    expect(hoursFrom('2026-03-28', '14:30', 48, 'Europe/Kyiv').step).toMatchObject({
      on: '2026-03-30',
      until: '15:30',
    });
  });
});

describe('working days', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => shiftDay('2020-01-01', days));
  const rows = fc.uniqueArray(
    fc.record({ date: day, kind: fc.constantFrom('off' as const, 'work' as const) }),
    {
      selector: (row) => row.date,
      maxLength: 300,
    },
  );
  /** Slow and apart from the engine: every day of the span is asked for itself, with JavaScript's own dates. */
  function slow(
    start: string,
    length: number,
    sameDay: boolean,
    from: string,
    until: string,
    kinds: Map<string, string>,
  ) {
    const date = new Date(`${start}T12:00:00Z`);
    if (!sameDay) date.setUTCDate(date.getUTCDate() + 1);
    for (let left = length; ; date.setUTCDate(date.getUTCDate() + 1)) {
      const iso = date.toISOString().slice(0, 10);
      const weekend = date.getUTCDay() % 6 === 0;
      const stands = iso >= from && iso < until;
      const worked = kinds.get(iso) === 'work' || (!weekend && kinds.get(iso) !== 'off');
      if (worked && !stands) left -= 1;
      if (left === 0) return iso;
    }
  }
  it('are counted as the slow oracle counts them, with pauses and from either day', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.nat(90),
        fc.nat(40),
        rows,
        (start, length, same, after, long, layer) => {
          const calendar = layeredCalendar({
            id: 'x',
            revision: '1',
            layers: [{ layer: 'organisation', rows: layer }],
          });
          const from = shiftDay(start, after);
          const until = shiftDay(from, long);
          const startDay = same ? 'same-day' : 'next-day';
          const counted = countTerm(start, { length, unit: 'working-days', startDay }, calendar, [
            { moveId: 'm', from, until },
          ]);
          const kinds = new Map(layer.map((row) => [row.date, row.kind]));
          expect(counted.on).toBe(slow(start, length, same, from, until, kinds));
        },
      ),
    );
  });
  it('never end earlier for a later start, a longer term or a longer pause', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.nat(20), rows, (start, length, more, layer) => {
        const calendar = layeredCalendar({
          id: 'x',
          revision: '1',
          layers: [{ layer: 'organisation', rows: layer }],
        });
        const end = (from: string, days: number, pause: number) =>
          countTerm(from, { length: days, unit: 'working-days', startDay: 'next-day' }, calendar, [
            { moveId: 'm', from: start, until: shiftDay(start, pause) },
          ]).on;
        const plain = end(start, length, 5);
        expect(end(shiftDay(start, more), length, 5) >= plain).toBe(true);
        expect(end(start, length + more, 5) >= plain).toBe(true);
        expect(end(start, length, 5 + more) >= plain).toBe(true);
      }),
    );
  });
});

describe('Russian days', () => {
  const t = createTranslator({
    locale: 'ru',
    messages: ru,
    namespace: 'trace.amount',
    onError: (error) => {
      throw error;
    },
  }) as unknown as (key: string, values: object) => string;
  const forms = {
    'calendar-days': ['календарный день', 'календарных дня', 'календарных дней'],
    'working-days': ['рабочий день', 'рабочих дня', 'рабочих дней'],
    months: ['месяц', 'месяца', 'месяцев'],
    years: ['год', 'года', 'лет'],
    hours: ['час', 'часа', 'часов'],
  };
  /** The rule of the grammar book, written anew. */
  function formOf(count: number): 0 | 1 | 2 {
    const [tens, ones] = [count % 100, count % 10];
    if (tens >= 11 && tens <= 14) return 2;
    return ones === 1 ? 0 : ones >= 2 && ones <= 4 ? 1 : 2;
  }
  it.each(Object.entries(forms))('are named in every form: %s', (unit, [one, few, many]) => {
    const words = [one, few, many];
    for (let count = 0; count <= 125; count += 1)
      expect(t(unit, { count })).toBe(`${count} ${words[formOf(count)]}`);
    // A fraction takes the genitive singular.
    expect(t(unit, { count: 1.5 })).toMatch(/^1,5 /);
  });
});
