import { describe, expect, it } from 'vitest';
import { barOf, isWithin, type PlaceKey, places } from '#components/shell/places.ts';

describe('the bar at the bottom of a phone', () => {
  it('holds what is used all day, and the rest is behind "More"', () => {
    const shared: PlaceKey[] = ['today', 'intake', 'cases', 'inquiries', 'deadlines', 'authorities'];
    expect(barOf(shared)).toEqual({
      inBar: ['today', 'intake', 'cases', 'inquiries'],
      behindMore: ['deadlines', 'authorities'],
    });
  });

  it('holds every place of who has few, such as an administrator', () => {
    expect(barOf(['authorities', 'administration'])).toEqual({
      inBar: ['authorities', 'administration'],
      behindMore: [],
    });
  });
});

describe('the place that a page belongs to', () => {
  const placeOf = (pathname: string) =>
    places.filter((place) => isWithin(pathname, place)).map(({ key }) => key);

  it.each([
    ['/inquiries/1', ['inquiries']],
    ['/letters/1/edit', ['inquiries']],
    ['/letters/templates', ['inquiries']],
    ['/laws/calendars/ru/2026', ['authorities']],
    ['/lawsuits', []],
    ['/account', []],
  ])('is marked for %s', (pathname, expected) => {
    expect(placeOf(pathname)).toEqual(expected);
  });
});
