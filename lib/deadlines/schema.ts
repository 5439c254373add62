import { z } from 'zod';
import { isIsoDay } from '#lib/domain/dates/civil-day.ts';

export const whoseChoices = ['all', 'theirs', 'ours'] as const;
export const periods = ['overdue', 'month', 'all'] as const;
export const scopes = ['mine', 'organisation'] as const;

const cursor = z
  .string()
  .transform((text) => {
    const [dueOn = '', id = ''] = text.split('_', 2);
    return { dueOn, id };
  })
  .refine(({ dueOn, id }) => isIsoDay(dueOn) && z.uuid().safeParse(id).success)
  .optional()
  .catch(undefined);

/** The filters of the list as they stand in the address; whatever is not understood counts as not there. */
export const deadlineFilterSchema = z.object({
  whose: z.enum(whoseChoices).catch('all'),
  period: z.enum(periods).catch('month'),
  scope: z.enum(scopes).optional().catch(undefined),
  state: z
    .string()
    .regex(/^[A-Za-z-]{2,10}$/)
    .optional()
    .catch(undefined),
  after: cursor,
});

export type DeadlineFilter = z.infer<typeof deadlineFilterSchema>;
export type Scope = (typeof scopes)[number];
