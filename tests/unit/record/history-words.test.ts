import { globSync, readFileSync } from 'node:fs';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { fieldChanges } from '#lib/history/row-change.ts';
import en from '#messages/en/history.json' with { type: 'json' };

type Words = Record<string, unknown>;

/** The verbs that write into a case. */
const nouns =
  '{cases,claims,coordination,emergencies,sharing,documents,events,inquiries,intake,people,tasks}';
const actions = new Set(
  globSync(`lib/${nouns}/*.ts`).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /\bwrite(?:OnCase)?\(\s*[\w.]+,\s*(?:\{[^}]*\},\s*)?'([a-z-]+\.[a-z-]+)'/g,
      ),
    ].map((m) => m[1] ?? ''),
  ),
);
/** An intake is no case yet. */
const elsewhere = /^intake\./;
/** Derived, or nobody's words: not on the record. */
const unrecorded = new Set([
  'case_audience',
  'obligation',
  'reminder',
  'audit_entry',
  'audit_pending',
  'intake_draft',
  'notice',
  'hop_record',
  'moved_date',
]);

const tables = Object.values(schema)
  .filter((one) => one instanceof PgTable)
  .map(getTableConfig)
  .filter(({ name, columns }) => name === 'case_file' || columns.some((column) => column.name === 'case_id'))
  .filter(({ name }) => !unrecorded.has(name));

test('the history has a sentence for everything that is done to a case', () => {
  expect(actions.size).toBeGreaterThan(20);
  const silent = [...actions].filter((action) => {
    const [noun = '', verb = ''] = action.split('.');
    return !elsewhere.test(action) && !((en.actions as Words)[noun] as Words | undefined)?.[verb];
  });
  expect(silent).toEqual([]);
});

test('the history has a word for every part of a case and for everything it holds', () => {
  expect(tables.length).toBeGreaterThan(10);
  const silent = tables.flatMap(({ name, columns }) => {
    const row = Object.fromEntries(columns.map((column) => [column.name, 'said']));
    const after = name === 'move' ? { kind: 'closed' } : row;
    const fields = fieldChanges({ subject: name, before: null, after }).map(({ field }) => field);
    const own = (en.fields as Words)[name] as Words | undefined;
    const unnamed = fields.filter(
      (field) => !own?.[field] && typeof (en.fields as Words)[field] !== 'string',
    );
    return [...(name in en.subjects ? [] : [name]), ...unnamed.map((field) => `${name}.${field}`)];
  });
  expect(silent).toEqual([]);
});

test('a step outside tells where it leads, a step of the inquiry’s own law only itself', () => {
  const told = (remedy_key: string) =>
    fieldChanges({ subject: 'task', before: null, after: { kind: 'step', remedy_key } } as never);
  expect(told('procedure:un-sp')).toContainEqual({ field: 'procedure', before: null, after: 'un-sp' });
  expect(told('018f:court:018e').map(({ field }) => field)).toEqual(['kind']);
});
