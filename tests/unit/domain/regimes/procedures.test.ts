import { describe, expect, it } from 'vitest';
import type { AuthorityFacts } from '#lib/domain/inquiry/inquiry-types.ts';
import { derive, history, type MoveSketch, obligation } from '../inquiry/history.ts';
import { body, calendars, dueOf, event, run, sent } from './under-law.ts';

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
