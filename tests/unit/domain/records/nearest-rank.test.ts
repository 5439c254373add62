import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRank } from '#lib/domain/nearest-rank.ts';
import { dayRanges, rangeEnd, rangeOf } from '#lib/domain/records/record-terms.ts';

describe('nearest rank', () => {
  it.each([
    ['nothing', [], 0.5, null],
    ['one value', [7], 0.9, 7],
    ['the lower of two', [40, 10], 0.5, 10],
    ['the middle of three', [30, 10, 20], 0.5, 20],
    ['the ninth of ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 0.9, 9],
    ['the greatest of five', [10, 20, 30, 40, 50], 0.9, 50],
    ['the standard example: 15, 20, 35, 40, 50 at 40 per cent', [15, 20, 35, 40, 50], 0.4, 20],
  ])('of %s', (_, values, share, expected) => {
    expect(nearestRank(values, share)).toBe(expected);
  });

  it('is a value that at least that share does not exceed, and the smallest such', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
        (values, share) => {
          const found = nearestRank(values, share) ?? -1;
          const upTo = (limit: number) => values.filter((value) => value <= limit).length;
          expect(values).toContain(found);
          expect(upTo(found)).toBeGreaterThanOrEqual(share * values.length);
          const below = values.filter((value) => value < found);
          expect(below.length).toBeLessThan(share * values.length);
        },
      ),
    );
  });
});

it('every number of days falls into one range, from the first day to its last', () => {
  expect(dayRanges.map((from, index) => [from, rangeEnd(index)])).toEqual([
    [0, 15],
    [16, 30],
    [31, 45],
    [46, 60],
    [61, 90],
    [91, 180],
    [181, null],
  ]);
  expect([-3, 0, 15, 16, 30, 31, 180, 181, 4000].map(rangeOf)).toEqual([0, 0, 0, 1, 1, 2, 5, 6, 6]);
});
