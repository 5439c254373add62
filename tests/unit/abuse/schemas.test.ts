import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';

const modules = import.meta.glob<Record<string, unknown>>('../../../lib/*/schema.ts', { eager: true });
const schemas = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, value]): [string, z.ZodType][] =>
    value instanceof z.ZodType ? [[`${file.split('/').at(-2)}: ${name}`, value]] : [],
  ),
);

/** What a form or an address can become, and what no form of ours ever sends. */
const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: false,
  maxDepth: 4,
  key: fc.oneof(
    fc.constantFrom('version', 'names', 'title', 'kind', 'kinds', 'cases', 'after', 'userId', '__proto__'),
    fc.string(),
  ),
});

it('there are schemas to look at', () => {
  expect(schemas.length).toBeGreaterThan(40);
});

it.each(schemas)('%s judges whatever comes, and fails at nothing', (_, schema) => {
  fc.assert(
    fc.property(anything, (given) => {
      const judged = schema.safeParse(given);
      if (judged.success) expect(() => JSON.stringify(judged.data)).not.toThrow();
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});
