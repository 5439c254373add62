import { describe, expect, it } from 'vitest';
import { shippedCalendar, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import type { AuthorityFacts, InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { InquiryEvent } from '#lib/domain/inquiry/move-schema.ts';
import { recomputeTrace } from '#lib/domain/inquiry/recompute-trace.ts';
import { derive, history, type MoveSketch, obligation } from '../inquiry/history.ts';

/** Days counted by hand on a wall calendar, never by the engine. */
const calendars = Object.fromEntries(shippedCalendarIds.map((id) => [id, shippedCalendar(id)]));
const body: AuthorityFacts = { timeZone: 'UTC', calendarId: 'weekdays' };

const sent = (on: string): MoveSketch => ({
  kind: 'sent',
  hopId: 'h1',
  on,
  authorityId: 'body',
  channel: 'post',
});
const event = (name: InquiryEvent, on: string, learnedOn: string | null = null): MoveSketch => ({
  kind: 'event',
  event: name,
  on,
  learnedOn,
});

function run(regimeId: string, ...moves: MoveSketch[]): InquiryState {
  return derive(history(...moves), {
    regimeId,
    authorities: { body },
    calendars,
    today: '2026-11-20',
  });
}

function dueOf(state: InquiryState, key: string) {
  const found = obligation(state, key);
  expect(recomputeTrace(found.trace)).toBe(found.dueExpected);
  expect(recomputeTrace(found.traceSafe)).toBe(found.dueSafe);
  return { expected: found.dueExpected, safe: found.dueSafe };
}

describe('our limits for filing', () => {
  it.each<[string, string, string, MoveSketch, { expected: string; safe: string }]>([
    // 28 February 2026 is a Saturday; the safe day is the Friday before.
    [
      'ECHR Art. 35(1), P15 Art. 4: four months from service, without a roll',
      'echr',
      'application',
      event('final-decision-served', '2025-10-31'),
      { expected: '2026-02-28', safe: '2026-02-27' },
    ],
    [
      'ECHR Art. 35(1): final decision 31 January 2022, six months',
      'echr',
      'application',
      event('final-decision', '2022-01-31'),
      { expected: '2022-07-31', safe: '2022-07-29' },
    ],
    [
      'P15 Art. 4: final decision 1 February 2022, four months',
      'echr',
      'application',
      event('final-decision', '2022-02-01'),
      { expected: '2022-06-01', safe: '2022-06-01' },
    ],
    // 28 February 2027 is a Sunday.
    [
      'CAS Art. 219(1), 93(2): three months from learning',
      'ru-cas-219',
      'claim',
      event('happened', '2026-11-02', '2026-11-30'),
      { expected: '2027-03-01', safe: '2027-02-26' },
    ],
    // From Monday 2 March 2026: 9 March is off in place of Sunday the 8th. The tenth calendar day is Thursday the 12th.
    [
      'CAS Art. 219(3), 92(2): ten working days, or ten days',
      'ru-cas-219-bailiff',
      'claim',
      event('happened', '2026-03-02'),
      { expected: '2026-03-17', safe: '2026-03-12' },
    ],
    [
      '1-FKZ Art. 17: a year',
      'ru-ombudsman',
      'complaint',
      event('happened', '2026-03-02'),
      { expected: '2027-03-02', safe: '2027-03-02' },
    ],
    // 15 August 2026 is a Saturday.
    [
      'WGEID urgent: three months from the disappearance',
      'un-wgeid-urgent',
      'three-months',
      event('happened', '2026-05-15'),
      { expected: '2026-08-15', safe: '2026-08-14' },
    ],
    // 2 March 2031 is a Sunday.
    [
      'CCPR/C/3 r. 99(c): five years from exhaustion',
      'un-hrc-op1',
      'after-exhaustion',
      event('exhausted', '2026-03-02'),
      { expected: '2031-03-02', safe: '2031-02-28' },
    ],
    [
      'CCPR/C/3 r. 99(c): three years after another procedure',
      'un-hrc-op1',
      'after-other-procedure',
      event('other-procedure-ended', '2026-03-02'),
      { expected: '2029-03-02', safe: '2029-03-02' },
    ],
    // The harm on a Monday: by Sunday, kept on Friday.
    [
      'Rule 39: before the harm',
      'echr-r39',
      'before-harm',
      event('harm-expected', '2026-12-07'),
      { expected: '2026-12-06', safe: '2026-12-04' },
    ],
  ])('%s', (_, regimeId, windowId, move, due) => {
    expect(dueOf(run(regimeId, move), `filing:${windowId}`)).toEqual(due);
  });

  it('are met by sending, and have a word before anything is sent', () => {
    const draft = run('echr', event('final-decision-served', '2026-08-31'));
    expect(draft.nextDue).toBe('2026-12-31');
    expect(draft.hops).toEqual([]);
    const filed = run('echr', event('final-decision-served', '2026-08-31'), sent('2026-11-02'));
    expect(obligation(filed, 'filing:application')).toMatchObject({ state: 'met', timeliness: 'in-time' });
    const late = run('echr', event('final-decision-served', '2026-05-31'), sent('2026-11-02'));
    expect(obligation(late, 'filing:application')).toMatchObject({ state: 'met-late', timeliness: 'late' });
  });
});

describe('what bodies and States are asked', () => {
  it.each<[string, string, string, MoveSketch[], { expected: string; safe: string }]>([
    // 16 March 2026 is a Monday.
    [
      'CED/C/4/Rev.1: two weeks from registration',
      'un-ced-30',
      'state-reply',
      [{ kind: 'registered', hopId: 'h1', on: '2026-03-02' }],
      { expected: '2026-03-16', safe: '2026-03-16' },
    ],
    [
      'OP1 Art. 4(2): six months from transmission',
      'un-hrc-op1',
      'state-reply',
      [event('transmitted', '2026-03-02')],
      { expected: '2026-09-02', safe: '2026-09-02' },
    ],
    // 2 May 2026 is a Saturday.
    [
      'CCPR rules: objection to admissibility in two months',
      'un-hrc-op1',
      'admissibility-objection',
      [event('transmitted', '2026-03-02')],
      { expected: '2026-05-02', safe: '2026-05-04' },
    ],
    [
      'CAT Art. 22(3): six months',
      'un-cat-22',
      'state-reply',
      [event('transmitted', '2026-03-02')],
      { expected: '2026-09-02', safe: '2026-09-02' },
    ],
    [
      'special procedures: sixty days',
      'un-sp',
      'state-reply',
      [event('transmitted', '2026-03-02')],
      { expected: '2026-05-01', safe: '2026-05-01' },
    ],
    // Sixty days end on Friday 1 May; a month more.
    [
      'WGAD: sixty days, a month more on request',
      'un-wgad',
      'state-reply',
      [
        event('transmitted', '2026-03-02'),
        { kind: 'extended', hopId: 'h1', on: '2026-04-20', until: '2026-07-30', noticeGiven: true },
      ],
      { expected: '2026-06-01', safe: '2026-06-01' },
    ],
    [
      'CCF Statute Art. 40: access, four months from admissibility',
      'ccf-access',
      'reply',
      [event('admissible', '2026-03-02')],
      { expected: '2026-07-02', safe: '2026-07-02' },
    ],
    [
      'CCF Statute Art. 40: deletion, nine months from admissibility',
      'ccf-deletion',
      'reply',
      [event('admissible', '2026-03-02')],
      { expected: '2026-12-02', safe: '2026-12-02' },
    ],
    // 7 March 2026 is a Saturday, 9 March off in place of the 8th.
    [
      'CPC Art. 125(3), 128: five days, to the next working day',
      'ru-cpc-125',
      'reply',
      [{ kind: 'delivered', hopId: 'h1', on: '2026-03-02' }],
      { expected: '2026-03-10', safe: '2026-03-10' },
    ],
    // The information law of Uzbekistan: 17 March is a Tuesday.
    [
      'Uzbekistan, information: fifteen days',
      'uz-info',
      'reply',
      [{ kind: 'delivered', hopId: 'h1', on: '2026-03-02' }],
      { expected: '2026-03-17', safe: '2026-03-17' },
    ],
    // 22 March is a Sunday.
    [
      '59-FZ Art. 12(1.1): twenty days at the head of a region',
      'ru-59fz-head',
      'reply',
      [{ kind: 'registered', hopId: 'h1', on: '2026-03-02' }],
      { expected: '2026-03-22', safe: '2026-03-23' },
    ],
  ])('%s', (_, regimeId, stepId, moves, due) => {
    const russian: AuthorityFacts = { timeZone: 'Europe/Moscow', calendarId: 'ru' };
    const state = derive(history(sent('2026-02-20'), ...moves), {
      regimeId,
      authorities: { body: regimeId.startsWith('ru-') ? russian : body },
      calendars,
      today: '2026-11-20',
    });
    expect(dueOf(state, `h1:${stepId}`)).toEqual(due);
  });

  it.each(['un-hrc-op1', 'un-cat-22', 'un-sp', 'un-wgad', 'ccf-access', 'un-wgeid-urgent'])(
    'nothing is owed under %s before the event it runs from is recorded',
    (regimeId) => {
      expect(run(regimeId, sent('2026-02-20')).obligations).toEqual([]);
    },
  );
  it('a reply of the State meets it, and a second transmission starts it anew', () => {
    const asked = [
      sent('2026-02-20'),
      event('transmitted', '2026-03-02'),
      event('state-replied', '2026-04-01'),
    ];
    expect(obligation(run('un-sp', ...asked), 'h1:state-reply')).toMatchObject({
      state: 'met',
      metOn: '2026-04-01',
    });
    const again = run('un-sp', ...asked, event('transmitted', '2026-05-04'));
    expect(obligation(again, 'h1:state-reply')).toMatchObject({ state: 'open', dueExpected: '2026-07-03' });
  });
});

describe('WGEID, six-month rule', () => {
  const told = [sent('2026-02-20'), event('communicated', '2026-03-09')];
  it('is a limit of ours from the day the reply was communicated', () => {
    const ours = obligation(run('un-wgeid-urgent', ...told), 'h1:contest');
    expect(ours).toMatchObject({
      owner: 'ours',
      state: 'open',
      dueExpected: '2026-09-09',
      unconfirmed: true,
    });
  });
  it('is met by our comments', () => {
    const state = run('un-wgeid-urgent', ...told, event('commented', '2026-06-01'));
    expect(obligation(state, 'h1:contest')).toMatchObject({ state: 'met', metOn: '2026-06-01' });
  });
});

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
