import { z } from 'zod';

const quiet = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What of a record is asked for, as it stands in the address; what cannot be read is no filter. */
export const recordFilterSchema = z.object({
  year: quiet(z.coerce.number().int().min(1900).max(2999)),
  regime: quiet(z.string().regex(/^[a-z0-9-]{1,40}$/)),
});
export type RecordFilter = z.output<typeof recordFilterSchema>;

/** More would not be read beside each other. */
export const mostCompared = 5;
const ids = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);
export const comparisonSchema = recordFilterSchema.extend({
  body: ids.transform((all) =>
    [...new Set(all)].filter((id) => z.uuid().safeParse(id).success).slice(0, mostCompared),
  ),
});
export type ComparisonFilter = z.output<typeof comparisonSchema>;

/** Cases that an administrator can choose from; the database holds the limits of 3 and 100. */
export const smallestGroupChoices = [3, 5, 10, 20, 50, 100] as const;
export const smallestGroupSchema = z.object({
  cases: z
    .string()
    .refine(
      (text) => text === 'never' || smallestGroupChoices.some((choice) => text === String(choice)),
      'choice.invalid',
    )
    .transform((text) => (text === 'never' ? null : Number(text))),
});
