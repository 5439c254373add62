import { z } from 'zod';
import { type Regime, sourceSchema } from './regime-schema.ts';

/**
 * One State under one treaty or declaration: bound from `from` (null: since when was not recorded) through
 * `lastDay` (null: still). `bound: false` says that it never was. Kept by the organisation; the shipped rows are
 * a beginning, not a table of all States.
 */
export const treatyStatusSchema = z.object({
  /** `regimes.treaties.<treaty>`. */
  treaty: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  state: z.string().regex(/^[A-Z]{2}$/),
  bound: z.boolean(),
  from: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  source: sourceSchema,
});

export type TreatyStatus = z.infer<typeof treatyStatusSchema>;

/** The name under which the table of treaties is kept among the laws of an organisation. */
export const treatyTableId = 'treaties';

/** A row of the table, by a name of its own, so that a State that left and joined anew has two. */
const treatyRowSchema = treatyStatusSchema.extend({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
});

/** Who is bound by what, as one text of the organisation's law: numbered, confirmed and followed by another. */
export const treatyTableSchema = z
  .object({ id: z.literal(treatyTableId), rows: z.array(treatyRowSchema).max(2000) })
  .superRefine(({ rows }, context) => {
    for (const [index, row] of rows.entries()) {
      const refuse = (message: string, field: string) =>
        context.addIssue({ code: 'custom', message, path: ['rows', index, field] });
      if (!row.bound && (row.from !== null || row.lastDay !== null)) refuse('treaty.never-with-days', 'from');
      if (row.from !== null && row.lastDay !== null && row.lastDay < row.from)
        refuse('treaty.ends-before-it-begins', 'lastDay');
      if (rows.findIndex(({ id }) => id === row.id) !== index) refuse('law.named-twice', 'id');
      if (rows.slice(0, index).some((other) => contradicts(other, row)))
        refuse('treaty.contradicts', 'state');
    }
  });

type Row = z.infer<typeof treatyRowSchema>;

/** Two rows of one State and treaty that say something of the same day. */
function contradicts(a: Row, b: Row): boolean {
  if (a.treaty !== b.treaty || a.state !== b.state) return false;
  if (!a.bound || !b.bound) return true;
  const endsBefore = (one: Row, other: Row) =>
    one.lastDay !== null && other.from !== null && one.lastDay < other.from;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

export type TreatyRow = Row;
export type TreatyTable = z.infer<typeof treatyTableSchema>;
/** Whatever an organisation keeps, numbers and confirms as a law of its own. */
export type AnyLaw = Regime | TreatyTable;
