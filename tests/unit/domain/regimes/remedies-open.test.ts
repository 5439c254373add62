import { describe, expect, it } from 'vitest';
import { shippedCalendar, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import type { InquiryEvent } from '#lib/domain/inquiry/move-schema.ts';
import { recomputeTrace } from '#lib/domain/inquiry/recompute-trace.ts';
import { remediesOpen } from '#lib/domain/regimes/remedies-open.ts';
import type { Law, RemedyOffer } from '#lib/domain/regimes/remedy-offer.ts';
import { shippedProcedures } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreaties } from '#lib/domain/regimes/treaties.ts';
import { treatyGate } from '#lib/domain/regimes/treaty-gate.ts';
import { authorities, history, type MoveSketch, regime } from '../inquiry/history.ts';

const law: Law = {
  regime: regime('ru-59fz'),
  procedures: shippedProcedures,
  treaties: shippedTreaties,
  calendars: Object.fromEntries(shippedCalendarIds.map((id) => [id, shippedCalendar(id)])),
};
const sent: MoveSketch = {
  kind: 'sent',
  hopId: 'h1',
  on: '2026-02-02',
  authorityId: 'ministry',
  channel: 'post',
};
const registered: MoveSketch = { kind: 'registered', hopId: 'h1', on: '2026-02-04' };
const event = (name: InquiryEvent, on: string): MoveSketch => ({ kind: 'event', event: name, on });

function offers(state: string, today: string, ...moves: MoveSketch[]): RemedyOffer[] {
  return remediesOpen(
    law,
    { moves: history(sent, registered, ...moves), questions: [], authorities, state },
    today,
  );
}

function offer(all: readonly RemedyOffer[], regimeId: string, ruleId?: string): RemedyOffer {
  const found = all.find(
    (each) => each.regimeId === regimeId && (ruleId === undefined || each.ruleId === ruleId),
  );
  if (!found) throw new Error(`no offer ${regimeId} ${ruleId}`);
  return found;
}

describe('the remedies of the inquiry’s own law', () => {
  it('wait for the silence, and then are open with their dates', () => {
    const before = offer(offers('RU', '2026-03-06'), 'ru-59fz', 'court');
    expect(before).toMatchObject({ state: 'later', reason: { code: 'silence-not-yet', on: '2026-03-07' } });
    const after = offer(offers('RU', '2026-03-10'), 'ru-59fz', 'court');
    // From 7 March three months end on Sunday 7 June; kept on Friday.
    expect(after).toMatchObject({
      state: 'open',
      dueExpected: '2026-06-08',
      dueSafe: '2026-06-05',
      hard: true,
    });
    expect(after.preDeadlines).toEqual([
      { days: 14, on: '2026-05-22' },
      { days: 7, on: '2026-05-29' },
      { days: 3, on: '2026-06-02' },
      { days: 1, on: '2026-06-04' },
    ]);
    expect(recomputeTrace(after.traceSafe)).toBe(after.dueSafe);
  });
  it('without a limit are soft, and tell no days before', () => {
    expect(offer(offers('RU', '2026-03-10'), 'ru-59fz', 'prosecutor')).toMatchObject({
      state: 'open',
      dueSafe: null,
      hard: false,
      preDeadlines: [],
    });
  });
  it('are closed when their time is over, and say since when', () => {
    expect(offer(offers('RU', '2026-06-09'), 'ru-59fz', 'court')).toMatchObject({
      state: 'closed',
      reason: { code: 'window-over', on: '2026-06-08' },
    });
  });
  it('that are used stay in the list', () => {
    const claim: MoveSketch = { kind: 'complained', hopId: 'h1', on: '2026-04-01', remedyId: 'court' };
    expect(offer(offers('RU', '2026-05-01', claim), 'ru-59fz', 'court').state).toBe('used');
  });
});

describe('treaty gates', () => {
  const inStrasbourg = (state: string, happened: string) =>
    offer(
      offers(state, '2026-11-02', event('happened', happened), event('final-decision-served', '2026-08-31')),
      'echr',
    );
  it('Convention Art. 58: Russia answers for what happened by 16 September 2022, and not after', () => {
    expect(inStrasbourg('RU', '2022-09-16')).toMatchObject({ state: 'open', dueExpected: '2026-12-31' });
    const shut = inStrasbourg('RU', '2022-09-17');
    expect(shut).toMatchObject({ state: 'closed', dueExpected: null, reason: { code: 'treaty-gate' } });
    expect(shut.gates[0]).toMatchObject({
      verdict: 'shut',
      reason: 'no-longer-bound',
      status: { lastDay: '2022-09-16' },
    });
    expect(shut.gates[0]?.status?.source.act).toBe('echr');
  });
  it('are not known for a vague day across the last one, nor for a State nobody entered', () => {
    expect(inStrasbourg('RU', '2022-09').reason).toMatchObject({ gate: { reason: 'day-unknown' } });
    expect(inStrasbourg('TM', '2020-01-01').reason).toMatchObject({ gate: { reason: 'status-unknown' } });
  });
  it('OP1 Art. 12(2): what is sent after the denunciation of Belarus took effect is shut out, whatever the facts', () => {
    const facts = [event('happened', '2020-08-10'), event('exhausted', '2022-01-31')];
    const sending = (today: string) => offer(offers('BY', today, ...facts), 'un-hrc-op1');
    expect(sending('2023-02-07').state).toBe('open');
    expect(sending('2023-02-08')).toMatchObject({ state: 'closed', unconfirmed: true });
  });
  it('CED Art. 30: Turkmenistan never joined, Armenia did', () => {
    const facts = event('happened', '2024-01-15');
    expect(offer(offers('TM', '2026-11-02', facts), 'un-ced-30').gates[0]?.reason).toBe('never-bound');
    expect(offer(offers('AM', '2026-11-02', facts), 'un-ced-30')).toMatchObject({ state: 'open' });
  });
  it('read several rows of one State together', () => {
    const source = { act: 'echr', article: '1', mark: 'seen' as const };
    const row = { treaty: 't', state: 'RU', bound: true, source };
    const rows = [
      { ...row, from: null, lastDay: '2000-01-01' },
      { ...row, from: '2010-01-01', lastDay: null },
    ];
    const on = (day: string) =>
      treatyGate({ treaty: 't', on: 'facts', source }, rows, 'RU', { min: day, max: day }).verdict;
    expect(['1999-01-01', '2005-01-01', '2010-01-01'].map(on)).toEqual(['open', 'shut', 'open']);
  });
});

describe('windows', () => {
  it('of the Working Group: urgent for three months, then standard', () => {
    const facts = event('happened', '2026-05-15');
    const on = (today: string, id: string) => offer(offers('TM', today, facts), id);
    expect(on('2026-08-15', 'un-wgeid-urgent')).toMatchObject({
      state: 'open',
      dueSafe: '2026-08-14',
      hard: false,
    });
    expect(on('2026-08-16', 'un-wgeid-urgent').reason).toEqual({ code: 'window-over', on: '2026-08-15' });
    expect(on('2026-08-15', 'un-wgeid-standard').reason).toEqual({
      code: 'window-not-open',
      on: '2026-08-16',
    });
    expect(on('2026-08-16', 'un-wgeid-standard').state).toBe('open');
  });
  it('whose day is not recorded say what to record', () => {
    expect(offer(offers('TM', '2026-11-02'), 'un-wgeid-urgent')).toMatchObject({
      state: 'unknown',
      reason: { code: 'event-unknown', events: ['happened'] },
    });
  });
  it('before a harm end on the day before it', () => {
    const found = offer(offers('KZ', '2026-12-01', event('harm-expected', '2026-12-07')), 'echr-r39');
    expect(found).toMatchObject({ dueExpected: '2026-12-06', dueSafe: '2026-12-04', hard: true });
  });
});

describe('what one has to do in a procedure that runs', () => {
  it('is among the steps, with its hard limit', () => {
    const moves = history(sent, event('communicated', '2026-03-09'));
    const all = remediesOpen(
      { ...law, regime: regime('un-wgeid-urgent'), procedures: [] },
      { moves, questions: [], authorities, state: 'TM' },
      '2026-04-01',
    );
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      kind: 'step',
      ruleId: 'contest',
      state: 'open',
      hard: true,
      dueSafe: '2026-09-09',
    });
    expect(all[0]?.preDeadlines[0]).toEqual({ days: 60, on: '2026-07-11' });
  });
});

describe('the list', () => {
  it('has what is open first, the nearest day first, and each key once', () => {
    const all = offers('RU', '2026-03-10', event('happened', '2026-01-12'));
    const states = all.map(({ state }) => state);
    expect(states.indexOf('closed')).toBeGreaterThan(states.lastIndexOf('open'));
    const open = all.filter(({ state }) => state === 'open').map(({ dueSafe }) => dueSafe ?? '9999');
    expect(open).toEqual([...open].sort());
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
});
