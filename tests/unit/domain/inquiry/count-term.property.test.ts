import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layeredCalendar } from '#lib/domain/calendars/layered-calendar.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { countTerm, rollDay } from '#lib/domain/inquiry/count-term.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => shiftDay('2020-01-01', days));
const rows = fc.uniqueArray(
  fc.record({ date: day, kind: fc.constantFrom('off' as const, 'work' as const) }),
  {
    selector: (row) => row.date,
    maxLength: 400,
  },
);

/** The oracle shares nothing with the engine: JavaScript dates, and a list built a day at a time. */
function slowWorkingDays(start: string, length: number, offs: Set<string>, works: Set<string>): string {
  const worked: string[] = [];
  const date = new Date(`${start}T12:00:00Z`);
  while (worked.length < length) {
    date.setUTCDate(date.getUTCDate() + 1);
    const iso = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (works.has(iso) || (!weekend && !offs.has(iso))) worked.push(iso);
  }
  return worked.at(-1) ?? start;
}

describe('working days', () => {
  it('are counted as the slow oracle counts them, over any days off and worked weekends', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 80 }), rows, (start, length, layer) => {
        const calendar = layeredCalendar({
          id: 'x',
          revision: '1',
          layers: [{ layer: 'organisation', rows: layer }],
        });
        const of = (kind: string) => new Set(layer.filter((row) => row.kind === kind).map((row) => row.date));
        const counted = countTerm(start, { length, unit: 'working-days', startDay: 'next-day' }, calendar);
        expect(counted.on).toBe(slowWorkingDays(start, length, of('off'), of('work')));
      }),
    );
  });

  it('roll to a working day, with nothing but days off passed over', () => {
    fc.assert(
      fc.property(
        day,
        rows,
        fc.constantFrom('next-working-day' as const, 'previous-working-day' as const),
        (date, layer, way) => {
          const calendar = layeredCalendar({
            id: 'x',
            revision: '1',
            layers: [{ layer: 'organisation', rows: layer }],
          });
          const rolled = rollDay(date, way, calendar);
          expect(calendar.isWorkingDay(rolled.on)).toBe(true);
          expect(rolled.notes).toHaveLength(Math.abs(Date.parse(rolled.on) - Date.parse(date)) / 86_400_000);
        },
      ),
    );
  });
});

describe('months, years, hours', () => {
  const plain = layeredCalendar({ id: 'x', revision: '1', layers: [] });
  it.each([
    ['2026-11-30', 3, 'months', '2027-02-28'],
    ['2023-11-30', 3, 'months', '2024-02-29'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-03-02', 48, 'hours', '2026-03-04'],
  ] as const)('%s and %i %s end on %s', (start, length, unit, end) => {
    expect(countTerm(start, { length, unit, startDay: 'next-day' }, plain).on).toBe(end);
  });
  it.each([
    ['2026-04-10', 30, 'calendar-days', '2026-05-09'],
    ['2026-04-10', 1, 'working-days', '2026-04-10'],
    ['2026-04-10', 1, 'months', '2026-05-09'],
  ] as const)('%s and %i %s, that day counted, end on %s', (start, length, unit, end) => {
    expect(countTerm(start, { length, unit, startDay: 'same-day' }, plain).on).toBe(end);
  });
});
