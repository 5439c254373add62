import { countryCodes } from '../countries.ts';
import { codeOf } from './check-law.ts';
import { cited, day, flag, group, one, type RuleGroup } from './field-kinds.ts';
import type { LawValue } from './law-path.ts';
import { readInto, sentValues, valuesOf } from './read-rule.ts';
import { treatyActs } from './treaties.ts';
import { type TreatyRow, type TreatyTable, treatyTableSchema } from './treaty-schema.ts';

type Rule = { [key: string]: LawValue };
type Edited = { ok: true; table: TreatyTable } | { ok: false; errors: Record<string, string> };

/** An act without an article is cited as a whole. */
const noArticle = 'none';

/** The form of a row. Whose row it is and of which treaty stays; another one is another row. */
export function treatyFields(isNew: boolean): RuleGroup[] {
  const which = [
    { ...one('state', 'country', countryCodes), open: true },
    { ...one('treaty', 'treaty', Object.keys(treatyActs)), open: true },
  ];
  return [
    ...(isNew ? [group('which', which)] : []),
    group('binding', [flag('bound'), day('from'), day('lastDay')]),
    group(
      'source',
      cited.map((field) => (field.name === 'article' ? { ...field, required: false } : field)),
      'source',
    ),
  ];
}

/** What the form of a row shows at first; of a new one: bound, from memory. */
export function treatyValues(row: TreatyRow | null): Record<string, unknown> {
  if (!row) return { bound: true, source: { mark: 'memory' } };
  const { article, ...source } = row.source;
  const shown = { ...row, source: article === noArticle ? source : row.source };
  return valuesOf(shown as Rule, treatyFields(false));
}

/** A row as its form sends it, by the names of the fields. */
export type TreatyForm = Record<string, string>;

/** A row of a table as its form sends it, to be compared with another one; null for a row that is not there. */
export function treatyForm(table: TreatyTable, rowId: string): TreatyForm | null {
  const row = table.rows.find(({ id }) => id === rowId);
  if (!row) return null;
  return sentValues(treatyValues(row), treatyFields(false));
}

function freeId({ rows }: TreatyTable, name: string): string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = 1;
  while (taken.has(number === 1 ? name : `${name}-${number}`)) number++;
  return number === 1 ? name : `${name}-${number}`;
}

/** Without a confirmation, which was given to other words. */
function bare({ source: { confirmed: _, ...source }, ...row }: TreatyRow): Rule {
  return { ...row, source } as Rule;
}

/** The table with a row as its form has it; null for a row that is not there. `rowId` null: a new row. */
export function withTreatyRow(
  table: TreatyTable,
  rowId: string | null,
  values: Record<string, unknown>,
): Edited | null {
  const before = rowId === null ? null : table.rows.find(({ id }) => id === rowId);
  if (before === undefined) return null;
  const read = readInto(before ? bare(before) : { source: {} }, treatyFields(!before), values);
  if (!read.ok) return read;
  const row = read.value;
  const source = row.source as Rule;
  source.article ??= noArticle;
  source.act ??= treatyActs[String(row.treaty)] ?? 'none';
  const id = before?.id ?? freeId(table, `${row.treaty}-${String(row.state).toLowerCase()}`);
  const rows: unknown[] = table.rows.map((one) => (one.id === rowId ? { ...row, id } : one));
  if (!before) rows.push({ ...row, id });
  return checked(
    { id: table.id, rows },
    rows.findIndex((one) => (one as TreatyRow).id === id),
  );
}

function checked(table: unknown, at: number): Edited {
  const parsed = treatyTableSchema.safeParse(table, { reportInput: true });
  if (parsed.success) return { ok: true, table: parsed.data };
  const errors = parsed.error.issues.map((issue) => {
    const [, index, ...field] = issue.path;
    // What is wrong with another row is so because of this one.
    return [index === at ? field.join('.') : 'from', codeOf(issue)] as const;
  });
  return { ok: false, errors: Object.fromEntries(errors) };
}

/** The table without a row, of which nothing is known then; null for a row that is not there. */
export function withoutTreatyRow(table: TreatyTable, rowId: string): TreatyTable | null {
  const rows = table.rows.filter(({ id }) => id !== rowId);
  return rows.length === table.rows.length ? null : { ...table, rows };
}
