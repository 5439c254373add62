import { describe, expect, it } from 'vitest';
import { shippedCalendar, shippedCalendarIds } from '#lib/domain/calendars/shipped-calendar.ts';
import { withCaseFacts } from '#lib/domain/inquiry/case-facts.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import { procedureKey, procedureOf } from '#lib/domain/regimes/procedure-key.ts';
import { proceduresOpen } from '#lib/domain/regimes/procedures-open.ts';
import { shippedProcedures } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreaties } from '#lib/domain/regimes/treaties.ts';
import { history, type MoveSketch } from '../inquiry/history.ts';

const law = {
  procedures: shippedProcedures,
  treaties: shippedTreaties,
  calendars: Object.fromEntries(shippedCalendarIds.map((id) => [id, shippedCalendar(id)])),
};
const happened = (on: string): MoveSketch => ({ kind: 'event', event: 'happened', on });

function offer(regimeId: string, state: string | null, day: string | null, ...moves: MoveSketch[]) {
  const facts = effectiveMoves(withCaseFacts(history(...moves), day));
  const all = proceduresOpen(law, facts, state, '2026-07-01');
  return all.find(({ key }) => key === procedureKey(regimeId));
}

describe('the procedures outside', () => {
  // Three months from 15 May 2026 end on Saturday 15 August.
  it('WGEID urgent, for the facts of Turkmenistan: open until three months after the day that the case bears', () => {
    expect(offer('un-wgeid-urgent', 'TM', '2026-05-15')).toMatchObject({
      ...{ state: 'open', ruleId: 'three-months' },
      ...{ dueExpected: '2026-08-15', dueSafe: '2026-08-14' },
    });
  });

  it('go by the day recorded on the inquiry before that of the case', () => {
    expect(offer('un-wgeid-urgent', 'TM', '2026-05-15', happened('2026-06-01'))).toMatchObject({
      dueExpected: '2026-09-01',
    });
  });

  it('are unknown without any day of the facts, and never open by guess', () => {
    expect(offer('un-wgeid-urgent', 'TM', null)).toMatchObject({
      ...{ state: 'unknown', reason: { code: 'event-unknown', events: ['happened'] } },
    });
  });

  it('come open ones first, those with a last day before those without', () => {
    const facts = effectiveMoves(withCaseFacts([], '2026-05-15'));
    const all = proceduresOpen(law, facts, 'TM', '2026-07-01');
    const open = all.filter(({ state }) => state === 'open');
    expect(all.slice(0, open.length)).toEqual(open);
    const dated = open.filter(({ dueSafe }) => dueSafe !== null);
    expect(open.slice(0, dated.length)).toEqual(dated);
    expect(dated.length).toBeGreaterThan(0);
    expect(open.length).toBeGreaterThan(dated.length);
  });
});

it('a key names its procedure, and no remedy of the own law is taken for one', () => {
  expect(procedureOf(procedureKey('un-sp'))).toBe('un-sp');
  expect(procedureOf('h1:court:m1')).toBeNull();
});
