import { describe, expect, it } from 'vitest';
import { starterAuthorityId, starterCountries } from '#db/seed/authorities/load-authorities.ts';
import { countryCodes } from '#lib/domain/countries.ts';
import { findShippedRegime } from '#lib/domain/regimes/shipped-regimes.ts';
import { isTimeZone } from '#lib/domain/time-zones.ts';

const bodies = starterCountries.flatMap((country) => country.authorities.map((one) => ({ country, one })));

describe('the starter directory', () => {
  it('names every body in both languages, once', () => {
    const keys = bodies.map(({ one }) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(bodies.filter(({ one }) => !/\p{Script=Latin}/u.test(one.en)).map(({ one }) => one.key)).toEqual(
      [],
    );
    expect(
      bodies.filter(({ one }) => !/\p{Script=Cyrillic}/u.test(one.ru)).map(({ one }) => one.key),
    ).toEqual([]);
  });

  it('puts each body under one of the same state, without circles', () => {
    for (const { country, one } of bodies) {
      const parentOf = new Map(country.authorities.map(({ key, parent }) => [key, parent]));
      const seen = new Set([one.key]);
      for (let at = one.parent; at; at = parentOf.get(at)) {
        expect(parentOf.has(at), `${one.key}: ${at}`).toBe(true);
        expect(seen.has(at), `${one.key}: circle at ${at}`).toBe(false);
        seen.add(at);
      }
    }
  });

  it('names states, time zones and laws that exist here', () => {
    for (const { country, one } of bodies) {
      expect(countryCodes).toContain(country.state);
      expect(isTimeZone(one.timeZone ?? country.timeZone), one.key).toBe(true);
      for (const id of one.regimes ?? country.regimes) expect(findShippedRegime(id), one.key).not.toBeNull();
    }
  });

  it('gives a body another id in another organisation', () => {
    expect(starterAuthorityId('a', 'ru-mvd')).toBe(starterAuthorityId('a', 'ru-mvd'));
    expect(starterAuthorityId('a', 'ru-mvd')).not.toBe(starterAuthorityId('b', 'ru-mvd'));
  });
});
