import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(`${root}docs/asvs.md`, 'utf8');

/** The numbers of ASVS 5.0.0 by section: `1.2:1,2` is 1.2.1 and 1.2.2. */
const sections = (text: string) =>
  text.split(/\s+/).flatMap((part) => {
    const [section = '', numbers = ''] = part.split(':');
    return numbers.split(',').map((number) => `${section}.${number}`);
  });
const levels = {
  1: sections(
    `1.2:1,2,3,4,5 1.3:1,2 1.5:1 2.1:1 2.2:1,2 2.3:1 3.2:1,2 3.3:1 3.4:1,2 3.5:1,2,3 4.1:1 4.4:1 5.2:1,2
   5.3:1,2 6.1:1 6.2:1,2,3,4,5,6,7,8 6.3:1,2 6.4:1,2 7.2:1,2,3,4 7.4:1,2 8.1:1 8.2:1,2 8.3:1 9.1:1,2,3
   9.2:1 10.4:1,2,3,4,5 11.3:1,2 11.4:1 12.1:1 12.2:1,2 13.4:1 14.2:1 14.3:1 15.1:1 15.2:1 15.3:1`,
  ),
  2: sections(
    `1.1:1,2 1.2:6,7,8,9 1.3:3,4,5,6,7,8,9,10,11 1.4:1,2,3 1.5:2 2.1:2,3 2.2:3 2.3:2,3,4 2.4:1 3.3:2,3,4
   3.4:3,4,5,6 3.5:4,5 3.7:1,2 4.1:2,3 4.2:1 4.3:1,2 4.4:2,3,4 5.1:1 5.2:3 5.4:1,2,3 6.1:2,3
   6.2:9,10,11,12 6.3:3,4 6.4:3,4 6.5:1,2,3,4,5 6.6:1,2,3 6.8:1,2,3,4 7.1:1,2,3 7.3:1,2 7.4:3,4,5
   7.5:1,2 7.6:1,2 8.1:2 8.2:3 8.4:1 9.2:2,3,4 10.1:1,2 10.2:1,2 10.3:1,2,3,4 10.4:6,7,8,9,10,11
   10.5:1,2,3,4,5 10.6:1,2 10.7:1,2,3 11.1:1,2 11.2:1,2,3 11.3:3 11.4:2,3,4 11.5:1 11.6:1 12.1:2,3
   12.3:1,2,3,4 13.1:1 13.2:1,2,3,4,5 13.3:1,2 13.4:2,3,4,5 14.1:1,2 14.2:2,3,4 14.3:2,3 15.1:2,3
   15.2:2,3 15.3:2,3,4,5,6,7 16.1:1 16.2:1,2,3,4,5 16.3:1,2,3,4 16.4:1,2,3 16.5:1,2,3 17.1:1
   17.2:1,2,3,4 17.3:1,2`,
  ),
};
const statuses = ['met', 'not met', 'does not apply'];

const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', level = '', words = '', status = '', where = '']) => ({
    ...{ number, level, words, status, where },
  }));

it('every requirement of levels 1 and 2 stands in the table once', () => {
  expect(levels[1]).toHaveLength(70);
  expect(levels[2]).toHaveLength(183);
  for (const level of [1, 2] as const) {
    const listed = rows.filter((row) => row.level === String(level)).map(({ number }) => number);
    expect([...listed].sort()).toEqual([...levels[level]].sort());
  }
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
});

it('every row has a status, and says what shows it or why', () => {
  for (const { number, words, status, where } of rows) {
    expect(statuses, number).toContain(status);
    expect(words.split(' ').length, number).toBeLessThanOrEqual(12);
    expect(where, number).not.toBe('');
  }
});

it('the counts at the head are those of the table', () => {
  const judged = rows.filter(({ level }) => level !== '3');
  const [met, not, without] = statuses.map((one) => judged.filter(({ status }) => status === one).length);
  expect(page).toContain(
    `Of ${judged.length} requirements: ${met} met, ${not} not met, ${without} do not apply.`,
  );
});

it.each(['docs/asvs.md', 'docs/security.md'])('every file that %s names is there', (document) => {
  const text = readFileSync(root + document, 'utf8');
  const named = [...text.matchAll(/`((?:app|components|db|docs|lib|scripts|tests)\/[^`]+)`/g)];
  const missing = [...new Set(named.map(([, file = '']) => file))].filter((file) => !existsSync(root + file));
  expect(named.length).toBeGreaterThan(20);
  expect(missing, `named in ${document} and not there`).toEqual([]);
});
