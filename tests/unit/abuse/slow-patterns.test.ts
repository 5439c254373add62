import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { when } from '#lib/domain/fields.ts';

/**
 * Whether a part that may repeat without end lies in another that may: the shape on which matching can take
 * exponentially many steps. Told from the pattern alone, so that no clock is needed.
 */
function repeatsWithinRepeats(pattern: string): boolean {
  const groups: boolean[] = [false];
  let closed = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') {
      while (pattern[at] !== ']' && at < pattern.length) at += pattern[at] === '\\' ? 2 : 1;
    } else if (sign === '(') {
      groups.push(false);
    } else if (sign === ')') {
      const inner = groups.pop() ?? false;
      closed = inner;
      if (inner) groups[groups.length - 1] = true;
      const rest = pattern.slice(at + 1);
      if (closed && /^([*+]|\{\d+,\})/.test(rest)) return true;
    } else if (sign === '*' || sign === '+' || /^\{\d+,\}/.test(pattern.slice(at))) {
      groups[groups.length - 1] = true;
    }
  }
  return false;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const literal = /(?<=[(=,:[?|&!]\s*|return )\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/g;

function patterns(): [string, string][] {
  return globSync('{app,components,db,lib}/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !file.includes('migrations'))
    .flatMap((file) =>
      readFileSync(`${root}${file}`, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
        .flatMap((line) =>
          [...line.matchAll(literal)].map(([, text = '']): [string, string] => [file, text]),
        ),
    );
}

/** Every round begins with a sign that its inside cannot hold, so that a text can be cut in one way only. */
const separated = [
  '^[a-z0-9]+(-[a-z0-9]+)*$',
  '^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*(\\?[\\w=&%.-]+)?$',
  '^([A-Za-z-]{1,40})((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$',
  '<([A-Za-z_][\\w:.-]{0,40})((?:[^<>"\']|"[^"<]*"|\'[^\'<]*\')*)>',
];

it('no pattern can be led into endless work by a text', () => {
  const found = patterns();
  expect(found.length).toBeGreaterThan(60);
  const nested = found.map(([, pattern]) => pattern).filter(repeatsWithinRepeats);
  expect(nested.filter((pattern) => !separated.includes(pattern))).toEqual([]);
});

it('the look at patterns notices one', () => {
  for (const bad of ['(a+)+', '^(\\w+\\s?)*$', '((ab)*c){2,}', '(x|[y]+)*']) {
    expect(repeatsWithinRepeats(bad), bad).toBe(true);
  }
  for (const good of ['a+b+', '^(\\d{3}-)*$', '[(+]*', '(a\\+)*', '(ab)+']) {
    expect(repeatsWithinRepeats(good), good).toBe(false);
  }
});

it('a text that is too long for its field is refused before it is read as a date', () => {
  for (const text of ['between '.repeat(10_000), `${'1'.repeat(60_000)}-`, ' - '.repeat(20_000)]) {
    expect(when.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['too-long']);
  }
});
