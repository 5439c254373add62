import { expect, it } from 'vitest';
import { buildLegalData } from '#lib/legal/build-legal-data.ts';

it('one text of a law that cannot be read stops the dates of that law and of no other', () => {
  const broken = { regimeId: 'ru-59fz', number: 2, origin: 'own' as const, shippedDigest: '', content: {} };
  const legal = buildLegalData({ laws: [broken], confirmations: [], days: [], years: [] }, 'r');
  expect(legal.regime('uk-foia').id).toBe('uk-foia');
  // Not the shipped text in its stead: that would change dates without anybody's word.
  expect(() => legal.regime('ru-59fz')).toThrow('no readable law named ru-59fz');
});
