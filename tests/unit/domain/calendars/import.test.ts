import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarImport } from '#lib/domain/calendars/import-calendar.ts';
import { parseCalendar } from '#lib/domain/calendars/parse-calendar.ts';

function days(read: CalendarImport) {
  if (!read.ok) throw new Error(read.code);
  return read.days.map(({ date, kind, name, movedFrom }) => [date, kind, name, movedFrom]);
}

function problems(read: CalendarImport) {
  if (!read.ok) throw new Error(read.code);
  return read.problems.map(({ line, code }) => [line, code]);
}

const year = `<?xml version="1.0" encoding="UTF-8"?>
<!-- the decree of 24.09.2025
     No. 1466 -->
<calendar year="2026" lang="ru" date="2025.10.01" country="ru">
  <holidays><holiday id="1" title="Новогодние каникулы &amp; Рождество"/></holidays>
  <days>
    <day d="01.01" t="1" h="1"/>
    <day d="01.09" t="1" f="01.03"/>
    <day d="04.30" t="2"/>
    <day d='11.01' t='3'/>
  </days>
</calendar>`;

describe('a calendar of xmlcalendar.ru', () => {
  it('gives its days off, short and worked, with their names and where they were moved from', () => {
    expect(days(parseCalendar(year))).toEqual([
      ['2026-01-01', 'off', 'Новогодние каникулы & Рождество', null],
      ['2026-01-09', 'off', null, '2026-01-03'],
      ['2026-04-30', 'short', null, null],
      ['2026-11-01', 'work', null, null],
    ]);
  });
  it('says which lines it could not use', () => {
    const broken = year
      .replace('d="04.30" t="2"', 'd="02.30" t="1"')
      .replace("d='11.01' t='3'", 'd="soon" t="1"')
      .replace('d="01.09" t="1"', 'd="01.09" t="7"');
    expect(problems(parseCalendar(broken))).toEqual([
      [8, 'kind-unknown'],
      [9, 'no-such-day'],
      [10, 'day-unreadable'],
    ]);
  });
  it.each([
    ['<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;">]><calendar year="2026"/>', 'doctype'],
    ['<calendar year="soon"><days/></calendar>', 'year-unreadable'],
    ['<html><body>404</body></html>', 'not-xml'],
    ['<!-- <calendar year="2026"/>', 'not-xml'],
    [`<calendar year="2026">${' '.repeat(1_000_001)}</calendar>`, 'too-large'],
    ['<calendar year="2026"></calendar>', 'empty'],
  ])('is refused: %.40s', (file, code) => {
    expect(parseCalendar(file)).toEqual({ ok: false, code });
  });
  it('does not grow: an entity stays the word it is', () => {
    const file = year.replace('&amp;', '&boom;');
    expect(days(parseCalendar(file))[0]?.[2]).toBe('Новогодние каникулы &boom; Рождество');
  });
});

const event = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

describe('an iCalendar file (RFC 5545)', () => {
  it('gives every whole day of an event; its end is the first day after', () => {
    const file = event(
      'DTSTART;VALUE=DATE:20260320',
      'DTEND;VALUE=DATE:20260323',
      'SUMMARY:Ramazan\\, the',
      '  feast',
    );
    expect(days(parseCalendar(file))).toEqual(
      ['2026-03-20', '2026-03-21', '2026-03-22'].map((date) => [date, 'off', 'Ramazan, the feast', null]),
    );
  });
  it('follows a yearly rule and leaves out years without the day', () => {
    const file = event('DTSTART:20240229', 'RRULE:FREQ=YEARLY;UNTIL=20290101T000000Z');
    expect(days(parseCalendar(file)).map(([date]) => date)).toEqual(['2024-02-29', '2028-02-29']);
  });
  it('takes the first day of a rule it does not read, and says so', () => {
    const read = parseCalendar(event('DTSTART:20260511', 'RRULE:FREQ=MONTHLY'));
    expect(days(read)).toHaveLength(1);
    expect(problems(read)).toEqual([[5, 'rule-unknown']]);
  });
  it.each([
    ['DTSTART:20260511T090000Z', 'not-whole-day'],
    ['DTSTART:20260231', 'day-unreadable'],
    ['DTSTART:20260101\r\nDTEND:20270101', 'too-long'],
    ['SUMMARY:no day', 'day-unreadable'],
  ])('leaves out what is no day off: %s', (line, code) => {
    expect(problems(parseCalendar(event(line))).map(([, each]) => each)).toEqual([code]);
  });
  it('is refused when it is something else', () => {
    expect(parseCalendar('BEGIN:VCARD\nEND:VCARD')).toEqual({ ok: false, code: 'not-ics' });
  });
});

describe('a table', () => {
  it('is read with either separator, quoted names and Russian heads', () => {
    expect(
      days(parseCalendar('date,kind,name\n2026-05-11,off,"Victory Day, moved"\n2026-05-12,short,\n')),
    ).toEqual([
      ['2026-05-11', 'off', 'Victory Day, moved', null],
      ['2026-05-12', 'short', null, null],
    ]);
    expect(days(parseCalendar('Дата;Вид;Название\r\n01.11.2025;рабочий;\r\n'))).toEqual([
      ['2025-11-01', 'work', null, null],
    ]);
  });
  it('says which lines it could not use, and keeps the first word on a day', () => {
    const read = parseCalendar(
      'date,kind\n2026-02-30,off\nsoon,off\n2026-05-11,perhaps\n2026-05-12,off\n2026-05-12,work\n"2026-05-13,off\n',
    );
    expect(problems(read)).toEqual([
      [2, 'no-such-day'],
      [3, 'day-unreadable'],
      [4, 'kind-unknown'],
      [6, 'day-twice'],
      [7, 'line-broken'],
    ]);
    expect(days(read)).toEqual([['2026-05-12', 'off', null, null]]);
  });
  it.each([
    ['', 'empty'],
    ['a,b\n1,2', 'not-csv'],
    ['date\n\0', 'not-text'],
  ])('is refused: %j', (file, code) => {
    expect(parseCalendar(file)).toEqual({ ok: false, code });
  });
});

describe('anything at all', () => {
  const parts = fc.constantFrom(
    '<',
    '>',
    '<day d="01.01" t="1"',
    '/>',
    '"',
    "'",
    '<!--',
    '-->',
    '&#x41;',
    '<calendar year="2026">',
    '<![CDATA[',
    '\n',
    'BEGIN:VEVENT\n',
    'BEGIN:VCALENDAR\n',
    'DTSTART:20260101\n',
    'RRULE:FREQ=YEARLY;COUNT=9e99\n',
    'date,kind\n',
    ';',
    '2026-01-01',
  );
  it('is read or refused, and never throws; whatever comes out is a real day', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (file) => {
          const read = parseCalendar(file);
          for (const day of read.ok ? read.days : [])
            expect(Temporal.PlainDate.from(day.date).toString()).toBe(day.date);
        },
      ),
    );
  });
  it.each(['<!--', '<a ', '<a b="', '&#x41;', 'BEGIN:VEVENT\n', '"', ';', ' '])(
    'of a hundred thousand %j is answered without thinking long',
    (part) => {
      const file = `<calendar year="2026">${part.repeat(100_000)}`;
      expect(typeof parseCalendar(file).ok).toBe('boolean');
      expect(typeof parseCalendar(`BEGIN:VCALENDAR\n${part.repeat(100_000)}`).ok).toBe('boolean');
    },
  );
});
