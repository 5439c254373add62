import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layeredCalendar } from '#lib/domain/calendars/layered-calendar.ts';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { effectiveMoves } from '#lib/domain/inquiry/effective-moves.ts';
import type { InquiryState } from '#lib/domain/inquiry/inquiry-types.ts';
import type { Move } from '#lib/domain/inquiry/move-schema.ts';
import { recomputeTrace } from '#lib/domain/inquiry/recompute-trace.ts';
import { validateMove } from '#lib/domain/inquiry/validate-move.ts';
import { remediesOpen } from '#lib/domain/regimes/remedies-open.ts';
import { shippedProcedures, shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreaties } from '#lib/domain/regimes/treaties.ts';
import { anyHistory } from './arbitrary-history.ts';
import { anyRegime } from './arbitrary-regime.ts';
import { authorities, calendars, derive, history, type MoveSketch, obligation, regime } from './history.ts';

const regimeId = fc.constantFrom(...shippedRegimes.map(({ id }) => id));
/** Those under which the body owes a reply as soon as it has the appeal. */
const replying = shippedRegimes.filter(({ versions }) =>
  versions.every(({ steps }) =>
    steps.some(({ id, trigger }) => id === 'reply' && (trigger === 'received' || trigger === 'registered')),
  ),
);
const replyingId = fc.constantFrom(...replying.map(({ id }) => id));
const day = fc.integer({ min: 0, max: 2900 }).map((days) => shiftDay('2019-01-01', days));

/** Days off and worked weekends anywhere, over plain weeks. */
const anyCalendar = fc
  .uniqueArray(fc.record({ date: day, kind: fc.constantFrom('off' as const, 'work' as const) }), {
    selector: (row) => row.date,
    maxLength: 120,
  })
  .map((rows) =>
    layeredCalendar({ id: 'any', revision: '1', layers: [{ layer: 'organisation' as const, rows }] }),
  );

function expectSound(state: InquiryState) {
  for (const each of state.obligations) {
    expect(recomputeTrace(each.trace)).toBe(each.dueExpected);
    expect(recomputeTrace(each.traceSafe)).toBe(each.dueSafe);
    if (each.owner === 'theirs') expect(each.dueSafe >= each.dueExpected).toBe(true);
    else expect(each.dueSafe <= each.dueExpected).toBe(true);
  }
  expect(new Set(state.obligations.map((each) => each.key)).size).toBe(state.obligations.length);
}

describe('any history', () => {
  it('is derived without an exception, and each trace walks to its date', () => {
    fc.assert(
      fc.property(anyHistory, regimeId, day, (moves, id, today) =>
        expectSound(derive(moves, { regimeId: id, today })),
      ),
      { numRuns: 250 },
    );
  });

  it('gives the same in whatever order its moves were entered', () => {
    const shuffled = anyHistory.chain((moves) =>
      fc.tuple(
        fc.constant(moves),
        fc.shuffledSubarray(moves, { minLength: moves.length, maxLength: moves.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, regimeId, ([moves, other], id) => {
        expect(derive(other, { regimeId: id })).toEqual(derive(moves, { regimeId: id }));
      }),
    );
  });

  it('is derived under any law: without an exception, the same each time and in any order of entry', () => {
    const shuffled = anyHistory.chain((moves) =>
      fc.tuple(
        fc.constant(moves),
        fc.shuffledSubarray(moves, { minLength: moves.length, maxLength: moves.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyRegime, anyCalendar, day, ([moves, other], law, calendar, today) => {
        const given = { regime: law, calendars: { ru: calendar, gb: calendar }, today };
        const state = derive(moves, given);
        expectSound(state);
        expect(derive(moves, given)).toEqual(state);
        expect(derive(other, given)).toEqual(state);
      }),
      { numRuns: 150 },
    );
  });

  it('gives steps of ours whose dates walk again, and reasons for what is closed', () => {
    fc.assert(
      fc.property(
        anyHistory,
        regimeId,
        day,
        fc.constantFrom('RU', 'BY', 'TM', null),
        (moves, id, today, state) => {
          const law = {
            regime: regime(id),
            procedures: shippedProcedures,
            treaties: shippedTreaties,
            calendars,
          };
          const offers = remediesOpen(law, { moves, questions: [{ id: 'Q1' }], authorities, state }, today);
          for (const offer of offers) {
            expect(recomputeTrace(offer.traceSafe)).toBe(offer.traceSafe.length > 0 ? offer.dueSafe : null);
            if (offer.dueSafe && offer.dueExpected) expect(offer.dueSafe <= offer.dueExpected).toBe(true);
            if (offer.state === 'closed' || offer.state === 'later') expect(offer.reason).not.toBeNull();
            for (const { on } of offer.preDeadlines)
              expect(on >= today && on <= (offer.dueSafe ?? '')).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('that passes the gate move by move stays sound', () => {
    fc.assert(
      fc.property(anyHistory, (moves) => {
        const kept: Move[] = [];
        for (const move of moves) if (validateMove(kept, move, '2028-01-01').ok) kept.push(move);
        const state = derive(kept);
        const hopIds = [null, ...state.hops.map((hop) => hop.id)];
        for (const move of effectiveMoves(kept)) expect(hopIds).toContain(move.hopId);
        expectSound(state);
      }),
    );
  });
});

describe('a later registration', () => {
  it('never gives an earlier reply date', () => {
    // Since when every law that is shipped has been in force.
    const sentDay = fc.integer({ min: 0, max: 900 }).map((days) => shiftDay('2024-01-01', days));
    const extension = fc.option(
      fc.record({
        kind: fc.constant('extended' as const),
        hopId: fc.constant('h1'),
        on: fc.option(day),
        days: fc.option(fc.integer({ min: 1, max: 50 })),
        noticeGiven: fc.option(fc.boolean()),
      }),
    );
    fc.assert(
      fc.property(
        sentDay,
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('ministry', 'vologda', 'council'),
        replyingId,
        extension,
        (sentOn, a, b, authorityId, id, extended) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          const dueAfter = (days: number) => {
            const sketches: MoveSketch[] = [
              { kind: 'sent', hopId: 'h1', on: sentOn, authorityId, channel: 'post' },
              { kind: 'registered', hopId: 'h1', on: shiftDay(sentOn, days) },
            ];
            if (extended) sketches.push(extended);
            return obligation(derive(history(...sketches), { regimeId: id }), 'h1:reply');
          };
          const first = dueAfter(early);
          const second = dueAfter(late);
          expect(second.dueExpected >= first.dueExpected).toBe(true);
          expect(second.dueSafe >= first.dueSafe).toBe(true);
        },
      ),
    );
  });
});

describe('under any law', () => {
  it('a later registration never gives an earlier reply', () => {
    const sentDay = fc.integer({ min: 0, max: 400 }).map((days) => shiftDay('2025-01-01', days));
    fc.assert(
      fc.property(anyRegime, anyCalendar, sentDay, fc.nat(60), fc.nat(60), (law, calendar, sentOn, a, b) => {
        const dueAfter = (days: number) => {
          const moves = history(
            { kind: 'sent', hopId: 'h1', on: sentOn, authorityId: 'ministry', channel: 'post' },
            { kind: 'registered', hopId: 'h1', on: shiftDay(sentOn, days) },
          );
          const state = derive(moves, { regime: law, calendars: { ru: calendar, gb: calendar } });
          return state.obligations.find(({ key }) => key === 'h1:reply');
        };
        const [first, second] = [dueAfter(Math.min(a, b)), dueAfter(Math.max(a, b))];
        expect((second?.dueExpected ?? '') >= (first?.dueExpected ?? '')).toBe(true);
        expect((second?.dueSafe ?? '') >= (first?.dueSafe ?? '')).toBe(true);
      }),
    );
  });
});

describe('a chain of twenty forwardings', () => {
  it('gives each body its own estimated clock, each later than the one before', () => {
    const chain = Array.from(
      { length: 20 },
      (_, depth): MoveSketch => ({
        kind: 'forwarded',
        hopId: `h${depth + 1}`,
        scope: 'whole',
        recipients: [{ hopId: `h${depth + 2}`, authorityId: 'ministry' }],
      }),
    );
    const state = derive(
      history(
        { kind: 'sent', hopId: 'h1', on: '2021-11-01', authorityId: 'president', channel: 'post' },
        ...chain,
      ),
    );
    expect(state.hops).toHaveLength(21);
    const dues = state.hops.map((hop) => obligation(state, `${hop.id}:reply`).dueSafe);
    expect(dues.every((due, index) => index === 0 || due > (dues[index - 1] ?? ''))).toBe(true);
    expectSound(state);
  });
});
