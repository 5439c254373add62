import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, shiftDay, weekdayOf } from '#lib/domain/dates/civil-day.ts';
import { compareDates } from '#lib/domain/dates/compare-dates.ts';
import { edtfBounds } from '#lib/domain/dates/edtf.ts';
import { parseDate } from '#lib/domain/dates/parse-date.ts';

describe('a date as people type it', () => {
  it.each([
    ['20.10.2021', '2021-10-20', '2021-10-20', '2021-10-20', 'day'],
    ['1.2.2021', '2021-02-01', '2021-02-01', '2021-02-01', 'day'],
    ['20/10/2021', '2021-10-20', '2021-10-20', '2021-10-20', 'day'],
    ['2021-10-20', '2021-10-20', '2021-10-20', '2021-10-20', 'day'],
    ['20 октября 2021 г.', '2021-10-20', '2021-10-20', '2021-10-20', 'day'],
    ['October 20, 2021', '2021-10-20', '2021-10-20', '2021-10-20', 'day'],
    ['20th of October 2021', '2021-10-20', '2021-10-20', '2021-10-20', 'day'],
    ['20.10.2021?', '2021-10-20?', '2021-10-20', '2021-10-20', 'day'],
    ['29.02.2024', '2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['около июня 2020', '2020-06~', '2020-05-01', '2020-07-31', 'month'],
    ['about June 2020', '2020-06~', '2020-05-01', '2020-07-31', 'month'],
    ['2020-06~', '2020-06~', '2020-05-01', '2020-07-31', 'month'],
    ['июнь 2020', '2020-06', '2020-06-01', '2020-06-30', 'month'],
    ['в мае 2020 года', '2020-05', '2020-05-01', '2020-05-31', 'month'],
    ['06.2020', '2020-06', '2020-06-01', '2020-06-30', 'month'],
    ['осень 2021', '2021-23', '2021-09-01', '2021-11-30', 'season'],
    ['осенью 2021 года', '2021-23', '2021-09-01', '2021-11-30', 'season'],
    ['winter 2020', '2020-24', '2020-12-01', '2021-02-28', 'season'],
    ['2019', '2019', '2019-01-01', '2019-12-31', 'year'],
    ['2019 год', '2019', '2019-01-01', '2019-12-31', 'year'],
    ['2010-е', '201X', '2010-01-01', '2019-12-31', 'decade'],
    ['возможно, около 2019', '2019%', '2017-12-31', '2020-12-31', 'year'],
    ['2019/..', '2019/..', '2019-01-01', null, 'interval'],
    ['с мая 2020', '2020-05/..', '2020-05-01', null, 'interval'],
    ['Since May 2020', '2020-05/..', '2020-05-01', null, 'interval'],
    ['с мая по июль 2020', '2020-05/2020-07', '2020-05-01', '2020-07-31', 'interval'],
    ['с 3 по 5 марта 2021', '2021-03-03/2021-03-05', '2021-03-03', '2021-03-05', 'interval'],
    ['между 3 и 5 марта 2021', '[2021-03-03..2021-03-05]', '2021-03-03', '2021-03-05', 'range'],
    ['between 30 March and 2 April 2021', '[2021-03-30..2021-04-02]', '2021-03-30', '2021-04-02', 'range'],
    ['between 3 and 5', null, null, null, null],
    ['с 1 мая 2020 по июль 2020', '2020-05-01/2020-07', '2020-05-01', '2020-07-31', 'interval'],
    ['from 15.09.2021 to 17.09.2021', '2021-09-15/2021-09-17', '2021-09-15', '2021-09-17', 'interval'],
    ['15.09.2021 – 17.09.2021', '2021-09-15/2021-09-17', '2021-09-15', '2021-09-17', 'interval'],
    ['до 20.10.2021', '[..2021-10-20]', null, '2021-10-20', 'range'],
    ['before October 2021', '[..2021-10]', null, '2021-10-31', 'range'],
    ['после 20.10.2021', '[2021-10-20..]', '2021-10-20', null, 'range'],
    ['между 20.10.2021 и 22.10.2021', '[2021-10-20..2021-10-22]', '2021-10-20', '2021-10-22', 'range'],
    ['between May 2020 and June 2020', '[2020-05..2020-06]', '2020-05-01', '2020-06-30', 'range'],
    ['', '', null, null, 'unknown'],
  ])('%s → %s', (typed, edtf, min, max, precision) => {
    const read = parseDate(typed);
    expect(read).toEqual(
      edtf === null
        ? { ok: false, error: { code: 'date.unreadable' } }
        : { ok: true, data: { edtf, min, max, precision } },
    );
  });

  it.each([
    ['вчера', 'date.unreadable'],
    ['12', 'date.unreadable'],
    ['20.10.21', 'date.unreadable'],
    ['31.02.2021', 'date.impossible'],
    ['29.02.2023', 'date.impossible'],
    ['10/20/2021', 'date.impossible'],
    ['2021-13-01', 'date.impossible'],
    ['between June 2021 and May 2020', 'date.impossible'],
  ])('%s is refused: %s', (typed, code) => {
    expect(parseDate(typed)).toEqual({ ok: false, error: { code } });
  });

  it('never throws, and what it gives reads the same again', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'около ',
        'с ',
        'по ',
        'мая',
        ' 2020',
        '20.10.2021',
        '~',
        '?',
        '/',
        '..',
        '[',
        ']',
        'between ',
        ' and ',
        'x',
        ' ',
      ),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          scraps.map((parts) => parts.join('')),
        ),
        (typed) => {
          const read = parseDate(typed);
          if (read.ok) expect(parseDate(read.data.edtf)).toEqual(read);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the order of uncertain dates', () => {
  it('is that of the Isakov chronology', () => {
    const inOrder = [
      '2019/..',
      '2020-05/..',
      '2020-06~',
      '2020-07/..',
      '2020-07-24',
      '2020-07-26',
      '2020-07-26/2021-09-09',
      '2020-07-26/..',
      '2021-09-09',
      '2021-10-20',
      '2021-10-20/..',
      '2021-10-22',
      null,
    ];
    expect([...inOrder].reverse().sort(compareDates)).toEqual(inOrder);
  });
  it('puts the frame before what lies in it', () => {
    expect(['2020-01-01', '2020-01', '2020', '202X'].sort(compareDates)).toEqual([
      '202X',
      '2020',
      '2020-01',
      '2020-01-01',
    ]);
  });
});

describe('days without Temporal', () => {
  it('agree with Temporal', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const iso = date.toISOString().slice(0, 10);
        const plain = Temporal.PlainDate.from(iso);
        expect(shiftDay(iso, days)).toBe(plain.add({ days }).toString());
        expect(daysBetween(iso, shiftDay(iso, days))).toBe(days);
        expect(weekdayOf(iso)).toBe(plain.dayOfWeek);
      }),
    );
  });
});

describe('what is not EDTF', () => {
  it.each(['2021-02-30', '2021-99', '0999', '../..', '/', '2021-10-20/2020', '19X1', 'about 2020'])(
    '%s',
    (text) => {
      expect(edtfBounds(text)).toBeNull();
    },
  );
});
