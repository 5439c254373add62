import { describe, expect, it } from 'vitest';
import { checkJournal, readJournal } from '#db/migrate.ts';

const journal = [
  { tag: '0000_first', when: 10 },
  { tag: '0001_second', when: 20 },
  { tag: '0002_third', when: 30 },
];

describe('the list of migrations', () => {
  it('grows in time, so that none is silently left out', () => {
    expect(readJournal().length).toBeGreaterThan(0);
    expect(() => checkJournal(readJournal(), [])).not.toThrow();
  });

  it('is empty where there is none', () => {
    expect(readJournal('/nowhere')).toEqual([]);
  });

  it('fits a database that is new, behind or up to date', () => {
    for (const applied of [[], [10], [10, 20, 30]])
      expect(() => checkJournal(journal, applied)).not.toThrow();
  });

  it('does not fit a database of a newer Vigil', () => {
    expect(() => checkJournal(journal, [10, 20, 30, 40])).toThrow(/newer Vigil/);
  });

  it('may not be dated backwards', () => {
    expect(() => checkJournal([...journal, { tag: '0003_late', when: 25 }], [])).toThrow(
      /0003_late is dated before/,
    );
  });

  it('may not have grown in the middle', () => {
    expect(() => checkJournal(journal, [10, 30])).toThrow(/0001_second was left out/);
  });
});
