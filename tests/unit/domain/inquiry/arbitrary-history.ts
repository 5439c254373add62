import fc from 'fast-check';
import { shiftDay } from '#lib/domain/dates/civil-day.ts';
import { inquiryEvents, type Move } from '#lib/domain/inquiry/move-schema.ts';
import { history, type MoveSketch } from './history.ts';

const people = ['president', 'ministry', 'vologda', 'police', 'council', 'stranger'];

/** A day near a base, sometimes vague, sometimes unknown. */
export function vagueDay(base: string): fc.Arbitrary<string | null> {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => shiftDay(base, days));
  return fc.oneof(
    { weight: 6, arbitrary: day },
    { weight: 1, arbitrary: day.map((each) => each.slice(0, 7)) },
    { weight: 1, arbitrary: day.map((each) => `${each}~`) },
    { weight: 1, arbitrary: day.map((each) => `[..${each}]`) },
    { weight: 1, arbitrary: day.map((each) => `${each}/..`) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
}

const verdict = fc.constantFrom('answered', 'partly', 'evaded', 'refused', 'referred', 'contradicts');

/** What can happen at one hop, in any order and number. */
function sketchesAt(hopId: string, base: string): fc.Arbitrary<MoveSketch> {
  const on = vagueDay(base);
  const learnedOn = fc.option(fc.integer({ min: 121, max: 200 }).map((days) => shiftDay(base, days)));
  const common = { hopId: fc.constant(hopId), on, learnedOn };
  return fc.oneof(
    fc.record({ kind: fc.constant('delivered' as const), ...common }),
    fc.record({ kind: fc.constant('registered' as const), ...common }),
    fc.record({
      kind: fc.constant('extended' as const),
      ...common,
      days: fc.option(fc.integer({ min: 1, max: 60 })),
      noticeGiven: fc.option(fc.boolean()),
    }),
    fc.record({
      kind: fc.constantFrom('paused' as const, 'resumed' as const, 'clarification-asked' as const),
      ...common,
    }),
    fc.record({
      kind: fc.constant('forwarded' as const),
      ...common,
      scope: fc.constantFrom('whole' as const, 'part' as const),
      recipients: fc.array(
        fc.record({
          hopId: fc.constantFrom('h2', 'h3', 'h4', 'h5'),
          authorityId: fc.constantFrom(...people),
          questionIds: fc.constant<string[]>(['Q1']),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    fc.record({
      kind: fc.constant('replied' as const),
      ...common,
      replyKind: fc.constantFrom('full', 'partial', 'refusal', 'referral', 'returned'),
      signedOn: vagueDay(base),
      answers: fc.array(fc.record({ questionId: fc.constantFrom('Q1', 'Q2'), verdict }), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('complained' as const),
      ...common,
      remedyId: fc.constantFrom('court', 'prosecutor'),
    }),
    fc.record({ kind: fc.constant('reminder-sent' as const), ...common }),
    fc.record({
      kind: fc.constant('event' as const),
      ...common,
      hopId: fc.constantFrom(null, hopId),
      event: fc.constantFrom(...inquiryEvents),
      remedyId: fc.constantFrom(null, 'prosecutor', 'court'),
    }),
    fc.record({
      kind: fc.constant('correction' as const),
      corrects: fc.integer({ min: 1, max: 11 }).map((number) => `m${number}`),
      replacement: fc.constant(null),
    }),
    fc.record({
      kind: fc.constantFrom('withdrawn' as const, 'closed' as const),
      on,
      hopId: fc.constantFrom(null, hopId),
    }),
  );
}

/** Histories from 2019 to 2027: deliberately also ones that `validateMove` would refuse. */
export const anyHistory: fc.Arbitrary<Move[]> = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => shiftDay('2019-01-01', days))
  .chain((base) =>
    fc
      .tuple(
        fc.constantFrom('post', 'email', 'portal', 'unknown'),
        fc.constantFrom(...people),
        vagueDay(base),
        fc.array(
          fc.constantFrom('h1', 'h2', 'h3').chain((hopId) => sketchesAt(hopId, base)),
          { maxLength: 10 },
        ),
      )
      .map(([channel, authorityId, on, rest]) =>
        history({ kind: 'sent', hopId: 'h1', on, authorityId, channel } as MoveSketch, ...rest),
      ),
  );
