import { describe, expect, it } from 'vitest';
import {
  treatyFields,
  treatyValues,
  withoutTreatyRow,
  withTreatyRow,
} from '#lib/domain/regimes/edit-treaties.ts';
import { shippedRegimes } from '#lib/domain/regimes/shipped-regimes.ts';
import { shippedTreatyTable, treatyActs } from '#lib/domain/regimes/treaties.ts';

/** Values as a browser sends them. */
function sent(value: unknown): unknown {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'on';
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sent(one)]));
  return String(value);
}
const typed = (id: string) =>
  sent(treatyValues(shippedTreatyTable.rows.find((row) => row.id === id) ?? null)) as Record<string, unknown>;

describe('the table of treaties', () => {
  it('knows every treaty that a procedure asks for', () => {
    const asked = shippedRegimes.flatMap(({ versions }) =>
      versions.flatMap(({ filing }) => filing?.gates.map(({ treaty }) => treaty) ?? []),
    );
    expect(Object.keys(treatyActs)).toEqual(expect.arrayContaining(asked));
  });

  it('says the same when a row is saved as it was shown', () => {
    for (const { id } of shippedTreatyTable.rows)
      expect(withTreatyRow(shippedTreatyTable, id, typed(id)), id).toEqual({
        ok: true,
        table: shippedTreatyTable,
      });
  });

  it('keeps whose row it is, whatever is sent', () => {
    const names = treatyFields(false).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names).not.toContain('state');
    const edited = withTreatyRow(shippedTreatyTable, 'echr-ru', { ...typed('echr-ru'), state: 'FR' });
    expect(edited).toEqual({ ok: true, table: shippedTreatyTable });
  });

  it('forgets a confirmation with the words that it was given to', () => {
    const [first] = shippedTreatyTable.rows;
    if (!first) throw new Error('empty');
    const confirmed = { by: 'A. Petrova', on: '2026-11-20', note: 'Read.' };
    const table = {
      ...shippedTreatyTable,
      rows: [{ ...first, source: { ...first.source, confirmed } }, ...shippedTreatyTable.rows.slice(1)],
    };
    const edited = withTreatyRow(table, first.id, typed(first.id));
    expect(edited?.ok && edited.table.rows[0]?.source.confirmed).toBeUndefined();
  });

  it('has no row that is not there', () => {
    expect(withTreatyRow(shippedTreatyTable, 'echr-xx', {})).toBeNull();
    expect(withoutTreatyRow(shippedTreatyTable, 'echr-xx')).toBeNull();
    expect(withoutTreatyRow(shippedTreatyTable, 'echr-ru')?.rows.some(({ id }) => id === 'echr-ru')).toBe(
      false,
    );
  });
});
