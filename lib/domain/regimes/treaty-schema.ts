import { z } from 'zod';
import { sourceSchema } from './regime-schema.ts';

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
