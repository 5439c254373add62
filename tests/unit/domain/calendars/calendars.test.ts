import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '#lib/domain/calendars/shipped-calendar.ts';

const ru = shippedCalendar('ru');
const gb = shippedCalendar('gb');

describe('Russia', () => {
  it.each([
    ['2024-04-27', true],
    ['2024-04-29', false],
    ['2024-12-28', true],
    ['2024-12-30', false],
    ['2025-05-02', false],
    ['2025-11-01', true],
    ['2025-11-03', false],
    ['2026-01-09', false],
    ['2026-05-11', false],
    ['2026-05-12', true],
    ['2026-12-31', false],
  ])('%s worked: %s', (date, working) => {
    expect(ru.isWorkingDay(date)).toBe(working);
  });

  it('keeps every day of the New Year holidays, not only the first', () => {
    const january = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2027-01-${day}`);
    expect(january.filter((date) => ru.isWorkingDay(date))).toEqual([]);
  });

  it('names the decree that moved a day', () => {
    expect(ru.explain('2026-01-09')).toEqual({
      date: '2026-01-09',
      working: false,
      layer: 'shipped',
      reason: 'moved-off',
      movedFrom: '2026-01-03',
      legalRef: 'act:ru-decree-1466',
    });
  });

  it('calls only the year official whose decree was read', () => {
    expect([2023, 2024, 2025, 2026, 2027].map((year) => ru.yearStatus(year))).toEqual([
      'computed',
      'draft',
      'draft',
      'official',
      'computed',
    ]);
  });
});

describe('United Kingdom', () => {
  it.each(['2026-01-02', '2026-03-17', '2026-07-13', '2026-08-03', '2026-08-31', '2026-11-30', '2026-12-28'])(
    '%s is a holiday somewhere, so nowhere a working day',
    (date) => {
      expect(gb.isWorkingDay(date)).toBe(false);
    },
  );
  it('works on the days between', () => {
    expect(gb.isWorkingDay('2026-03-16')).toBe(true);
    expect(gb.isWorkingDay('2026-07-14')).toBe(true);
  });
});

describe('Central Asia, entered by hand', () => {
  const off = (id: string, days: string[]) => days.filter((day) => !shippedCalendar(id).isWorkingDay(day));
  it('Kyrgyzstan: 2 to 6 January since 2026, no moving of Sundays', () => {
    expect(off('kg', ['2025-01-02', '2025-01-03', '2025-01-06'])).toEqual([]);
    expect(off('kg', ['2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'])).toEqual([
      '2026-01-02',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
    ]);
    // 8 March 2026 is a Sunday.
    expect(off('kg', ['2026-03-09', '2026-08-31', '2026-09-01'])).toEqual(['2026-08-31']);
  });
  it('Turkmenistan: a holiday on a Sunday moves to the Monday', () => {
    expect(off('tm', ['2024-10-07', '2024-10-08', '2026-09-28', '2026-12-14'])).toEqual([
      '2024-10-07',
      '2026-09-28',
    ]);
    expect(shippedCalendar('tm').explain('2024-10-07')).toMatchObject({
      reason: 'moved-off',
      movedFrom: '2024-10-06',
    });
  });
  it('Tajikistan: four days of Navruz, and no First of May', () => {
    expect(off('tj', ['2026-03-23', '2026-03-24', '2026-03-25', '2026-05-01', '2026-09-09'])).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-09-09',
    ]);
  });
  it('keep both feasts, named as they are there, and no year is official', () => {
    for (const id of ['tm', 'tj', 'kg']) {
      const calendar = shippedCalendar(id);
      expect(off(id, ['2026-03-20', '2026-05-27'])).toEqual(['2026-03-20', '2026-05-27']);
      expect(calendar.yearStatus(2026)).toBe('computed');
    }
    expect(shippedCalendar('kg').explain('2026-05-27').name).toBe('Курман айт');
  });
});

describe('layers', () => {
  it('let the first explicit answer win, the authority before the organisation before the pack', () => {
    const own = shippedCalendar('ru', {
      revision: '7',
      organisation: [{ date: '2026-05-11', kind: 'work' }],
      authority: [{ date: '2026-05-12', kind: 'off', name: 'Day of the ministry' }],
      yearStatus: { 2027: 'official' },
    });
    expect(own.isWorkingDay('2026-05-11')).toBe(true);
    expect(own.explain('2026-05-12')).toMatchObject({
      working: false,
      layer: 'authority',
      reason: 'holiday',
    });
    expect(own.yearStatus(2027)).toBe('official');
    expect(own.revision).not.toBe(ru.revision);
  });
  it('refuses a calendar nobody ships', () => {
    expect(() => shippedCalendar('atlantis')).toThrow(/atlantis/);
  });
});
