import { z } from 'zod';
import { exactDay, line, passage } from '#lib/domain/fields.ts';

export const grantLevels = ['read', 'contribute'] as const;
export type GrantLevel = (typeof grantLevels)[number];

/** Days for which a case is shared unless somebody says otherwise, and the most that can be said. */
export const usualDays = 30;
export const longestDays = 365;

export const shareCaseSchema = z.object({
  email: line.pipe(z.email('email.invalid')),
  level: z.enum(grantLevels, 'choice.invalid'),
  until: exactDay.refine((day) => day !== null, 'required'),
  reason: passage,
});
export type ShareCase = z.output<typeof shareCaseSchema>;

export const revokeGrantSchema = z.object({ grantId: z.uuid('required') });
