import { z } from 'zod';

/** Kinds of records that have a history of their own. */
export const recordKinds = [
  'event',
  'claim',
  'document',
  'person',
  'task',
  'inquiry',
  'letter',
  'assessment',
] as const;

const record = z
  .string()
  .transform((text) => text.split('.'))
  .pipe(z.tuple([z.enum(recordKinds), z.uuid()]))
  .transform(([table, id]) => ({ table, id }));

/** What the address of a history asks for; what it cannot mean is left out. */
export const historyQuery = z.object({
  before: z.coerce.number().int().positive().nullable().catch(null),
  show: z.enum(['changes', 'looks']).optional().catch(undefined),
  record: record.optional().catch(undefined),
});

export type HistoryQuery = z.infer<typeof historyQuery>;

/** The address of a case's history, filtered. */
export function historyPath(reference: string, query: Partial<HistoryQuery> = {}): string {
  const { before, show, record: of } = query;
  const search = new URLSearchParams();
  if (of) search.set('record', `${of.table}.${of.id}`);
  if (show) search.set('show', show);
  if (before) search.set('before', String(before));
  const asked = search.size > 0 ? `?${search}` : '';
  return `/cases/${encodeURIComponent(reference)}/history${asked}`;
}
