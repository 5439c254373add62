import { describe, expect, it } from 'vitest';
import {
  calendarOfState,
  shippedCalendar,
  shippedCalendarIds,
} from '#lib/domain/calendars/shipped-calendar.ts';
import type { AuthorityFacts, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import { recomputeTrace } from '#lib/domain/inquiry/recompute-trace.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { derive, history, type MoveSketch, obligation } from '../inquiry/history.ts';

/** Days counted by hand on a wall calendar, never by the engine. */
const calendars = Object.fromEntries(shippedCalendarIds.map((id) => [id, shippedCalendar(id)]));
const zones: Record<string, string> = { RU: 'Europe/Moscow', US: 'America/New_York', EU: 'Europe/Brussels' };

function ask(regimeId: string, ...rest: MoveSketch[]): InquiryState {
  const country = shippedRegimes.find(({ id }) => id === regimeId)?.country ?? '';
  const body: AuthorityFacts = {
    timeZone: zones[country] ?? 'UTC',
    calendarId: calendarOfState(country),
  };
  const sent = { kind: 'sent', hopId: 'h1', on: '2026-01-10', authorityId: 'body', channel: 'post' } as const;
  return derive(history(sent, ...rest), {
    regimeId,
    authorities: { body },
    calendars,
    today: '2026-03-10',
  });
}

const received = (on: string): MoveSketch => ({ kind: 'delivered', hopId: 'h1', on });
const registered = (on: string): MoveSketch => ({ kind: 'registered', hopId: 'h1', on, number: null });

describe('replies are due as the acts say', () => {
  it.each<[string, string, MoveSketch, { expected: string; safe: string }]>([
    // 10 May is a Sunday, 11 May off.
    [
      'ru-proc-45',
      'order No. 45, item 5.1: 30 days, to the next working day',
      registered('2026-04-10'),
      { expected: '2026-05-12', safe: '2026-05-12' },
    ],
    [
      'ru-cpc-144',
      'CPC Art. 144(1), (3): 3 days, or 10',
      received('2026-03-02'),
      { expected: '2026-03-05', safe: '2026-03-12' },
    ],
    [
      'ru-cpc-124',
      'CPC Art. 124(1): 3 days, or 10',
      received('2026-03-02'),
      { expected: '2026-03-05', safe: '2026-03-12' },
    ],
    [
      'ru-8fz',
      '8-FZ Art. 18: 30 days from registration',
      registered('2026-03-02'),
      { expected: '2026-04-01', safe: '2026-04-01' },
    ],
    // 8 March 2026 is a Sunday, 9 March off.
    [
      'ru-media',
      'Mass Media Law Art. 39: 7 days',
      received('2026-03-02'),
      { expected: '2026-03-09', safe: '2026-03-10' },
    ],
    [
      'ru-advokat',
      '63-FZ Art. 6.1: 30 days from receipt',
      received('2026-03-02'),
      { expected: '2026-04-01', safe: '2026-04-01' },
    ],
    [
      'tm-566',
      '566-V: 30 days, an assumption',
      received('2026-03-02'),
      { expected: '2026-04-01', safe: '2026-04-01' },
    ],
    [
      'uz-445',
      'O‘RQ-445 Art. 28: 15 days, or a month',
      received('2026-03-02'),
      { expected: '2026-03-17', safe: '2026-04-02' },
    ],
    [
      'tj-1339',
      'No. 1339: 30 days',
      registered('2026-03-02'),
      { expected: '2026-04-01', safe: '2026-04-01' },
    ],
    // Off: 9 and 16 March in place of Sundays, 23 and 24 March for Nauryz.
    [
      'kz-appc',
      'APPC Art. 76: 15 working days',
      received('2026-03-02'),
      { expected: '2026-03-27', safe: '2026-03-27' },
    ],
    // Off: Friday 20 March, the feast.
    [
      'kg-67',
      'No. 67: 14 working days, the bill’s ten not applied',
      registered('2026-03-02'),
      { expected: '2026-03-23', safe: '2026-03-23' },
    ],
    // Off: 20 March, the first day of the feast; its eve is worked in the morning and counts.
    [
      'tr-4982',
      '4982 Art. 11: 15 working days',
      received('2026-03-02'),
      { expected: '2026-03-24', safe: '2026-03-24' },
    ],
    [
      'tr-3071',
      '3071 Art. 7: 30 days',
      received('2026-03-02'),
      { expected: '2026-04-01', safe: '2026-04-01' },
    ],
    [
      'by-300',
      '300-Z Art. 17: 15 days, or a month',
      registered('2026-03-02'),
      { expected: '2026-03-17', safe: '2026-04-02' },
    ],
    // February has no 31st, and its 28th is a Saturday.
    [
      'ua-393',
      '393/96 Art. 20: a month',
      received('2026-01-31'),
      { expected: '2026-02-28', safe: '2026-03-02' },
    ],
    // Under martial law 9 March is worked.
    [
      'ua-2939',
      '2939-VI Art. 20(1): 5 working days',
      received('2026-03-05'),
      { expected: '2026-03-12', safe: '2026-03-12' },
    ],
    [
      'ua-2939-life',
      '2939-VI Art. 20(2): 48 hours',
      received('2026-03-05'),
      { expected: '2026-03-07', safe: '2026-03-07' },
    ],
    // Off: 19 June, and 3 July in place of Saturday the 4th.
    [
      'us-foia',
      '5 U.S.C. 552(a)(6)(A): 20 working days',
      received('2026-06-15'),
      { expected: '2026-07-15', safe: '2026-07-15' },
    ],
    [
      'eu-1049',
      'Reg. 1049/2001 Art. 7(1): 15 working days from registration',
      registered('2026-03-02'),
      { expected: '2026-03-23', safe: '2026-03-23' },
    ],
    // Three months where the rights of others are concerned.
    [
      'de-hdsig',
      'HDSIG § 87: a month, or three',
      received('2026-03-02'),
      { expected: '2026-04-02', safe: '2026-06-02' },
    ],
    // Good Friday to Easter Monday.
    [
      'de-ifg',
      'IFG § 7(5): a month, BGB § 193',
      received('2026-03-03'),
      { expected: '2026-04-07', safe: '2026-04-07' },
    ],
  ])('%s: %s', (regimeId, _, start, due) => {
    const reply = obligation(ask(regimeId, start), 'h1:reply');
    expect({ expected: reply.dueExpected, safe: reply.dueSafe }).toEqual(due);
    expect(recomputeTrace(reply.trace)).toBe(due.expected);
    expect(recomputeTrace(reply.traceSafe)).toBe(due.safe);
  });
});

describe('extensions', () => {
  const extended = (days: number | null, noticeGiven: boolean): MoveSketch => ({
    kind: 'extended',
    hopId: 'h1',
    on: '2026-03-10',
    days,
    until: null,
    noticeGiven,
  });
  it('8-FZ Art. 18: fifteen days at most', () => {
    const reply = obligation(ask('ru-8fz', registered('2026-03-02'), extended(30, true)), 'h1:reply');
    expect(reply.dueExpected).toBe('2026-04-16');
  });
  it('393/96 Art. 20: forty-five days in all, from receipt', () => {
    const reply = obligation(ask('ua-393', received('2026-03-02'), extended(30, true)), 'h1:reply');
    expect(reply.dueExpected).toBe('2026-04-16');
  });
  it('HDSIG § 87: one month more', () => {
    const reply = obligation(ask('de-hdsig', received('2026-03-02'), extended(null, true)), 'h1:reply');
    // 2 May 2026 is a Saturday; the three months end on 2 July.
    expect(reply).toMatchObject({ dueExpected: '2026-05-04', dueSafe: '2026-07-02', unconfirmed: true });
  });
  it('5 U.S.C. 552(a)(6)(B): none without notice', () => {
    const state = ask('us-foia', received('2026-03-02'), extended(10, false));
    expect(obligation(state, 'h1:reply').dueExpected).toBe('2026-03-30');
    expect(state.hops[0]?.flags).toContain('extension-without-notice');
  });
});

describe('what is not sure says so', () => {
  it.each(['tm-566', 'tj-1339', 'kg-67', 'by-300', 'ru-media', 'ru-advokat', 'ru-8fz'])(
    'the term of %s is not confirmed',
    (regimeId) => {
      const reply = obligation(ask(regimeId, received('2026-03-02'), registered('2026-03-02')), 'h1:reply');
      expect(reply.unconfirmed).toBe(true);
    },
  );
  it.each(['kz-appc', 'ua-2939', 'us-foia', 'tr-4982'])('the term of %s was read in the act', (regimeId) => {
    expect(obligation(ask(regimeId, received('2026-03-02')), 'h1:reply').unconfirmed).toBe(false);
  });
});

describe('CPC Art. 148(4): a copy of the refusal to open a case, within 24 hours', () => {
  const refused: MoveSketch = { kind: 'event', event: 'case-refused', on: '2026-03-05' };
  const copy = (receivedOn: string): MoveSketch => ({
    ...{ kind: 'replied', hopId: 'h1', on: null, replyKind: 'refusal' },
    ...{ signedOn: '2026-03-05', receivedOn },
  });
  const owed = (...moves: MoveSketch[]) =>
    ask('ru-cpc-144', received('2026-03-02'), ...moves).obligations.find(
      ({ stepId }) => stepId === 'refusal-copy',
    );

  it('is owed from the refusal on, whole days where its hour is not known, weekends counted', () => {
    expect(owed()).toBeUndefined();
    expect(owed(refused)).toMatchObject({
      ...{ owner: 'theirs', weight: 'minor', state: 'open', unconfirmed: true },
      ...{ dueExpected: '2026-03-06', dueSafe: '2026-03-06' },
    });
    const onFriday = owed({ ...refused, on: '2026-03-06' } as MoveSketch);
    expect(onFriday).toMatchObject({ dueExpected: '2026-03-07', dueSafe: '2026-03-07' });
  });

  it('is met by the letter that reached us, and late is not said of what may have been under way', () => {
    expect(owed(refused, copy('2026-03-06'))).toMatchObject({
      ...{ state: 'met', metOn: '2026-03-06', timeliness: 'in-time' },
    });
    expect(owed(refused, copy('2026-03-20'))).toMatchObject({
      ...{ state: 'met', metOn: '2026-03-20', timeliness: 'unknown' },
    });
  });
});

describe('our own limits', () => {
  const evaded: MoveSketch = {
    kind: 'replied',
    hopId: 'h1',
    on: '2026-03-20',
    learnedOn: '2026-03-20',
    replyKind: 'full',
    answers: [{ questionId: 'Q1', verdict: 'evaded' }],
  } as MoveSketch;
  it('O‘RQ-445 Art. 22: a year to the superior body, kept on the last working day before', () => {
    const state = ask('uz-445', received('2026-03-02'), evaded);
    const limit = state.obligations.find(({ stepId }) => stepId === 'higher-body');
    expect(limit).toMatchObject({ dueExpected: '2027-03-20', dueSafe: '2027-03-19' });
  });
  it('4982 Art. 13: fifteen days to the board', () => {
    const state = ask('tr-4982', received('2026-03-02'), evaded);
    const limit = state.obligations.find(({ stepId }) => stepId === 'board');
    // 4 April is a Saturday.
    expect(limit).toMatchObject({ dueExpected: '2026-04-04', dueSafe: '2026-04-03' });
  });
  it('APPC Art. 91(5): the court only after the complaint', () => {
    const state = ask('kz-appc', received('2026-03-02'), evaded);
    const court = state.remedies.find(({ remedyId }) => remedyId === 'court');
    expect(court?.after).toBe('higher-body');
  });
});

describe('dead channels', () => {
  it('300-Z since 2 January 2023: an e-mail starts no clock', () => {
    const state = derive(
      history({ kind: 'sent', hopId: 'h1', on: '2026-03-02', authorityId: 'body', channel: 'email' }),
      {
        regimeId: 'by-300',
        authorities: { body: { timeZone: 'Europe/Minsk', calendarId: 'by' } },
        calendars,
        today: '2026-03-10',
      },
    );
    expect(state.hops[0]?.flags).toContain('channel-starts-no-clock');
  });
});
