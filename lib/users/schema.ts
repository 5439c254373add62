import { z } from 'zod';
import { emailSchema, nameSchema } from '#lib/auth/schema.ts';
import { flag } from '#lib/domain/fields.ts';
import { roles } from '#lib/domain/viewer.ts';

export const addUserSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  role: z.enum(roles, 'choice.invalid'),
});
export type AddUser = z.output<typeof addUserSchema>;

export const changeRoleSchema = z.object({ userId: z.uuid(), role: z.enum(roles, 'choice.invalid') });
export const setDisabledSchema = z.object({ userId: z.uuid(), disabled: z.enum(['yes', 'no']) });
/** `anew` takes the second factors away when the link is used, so that they are set up again. */
export const makeLinkSchema = z.object({
  userId: z.uuid(),
  factors: z.enum(['keep', 'anew']).default('keep'),
});
const role = z.enum(roles, 'choice.invalid');
export const secondFactorRolesSchema = z.object({ roles: z.union([z.array(role), role]).optional() });
export const userIdSchema = z.object({ userId: z.uuid() });

export const ownNameSchema = z.object({ name: nameSchema });
export const sessionIdSchema = z.object({ session: z.uuid() });

/** Minutes that an administrator can choose from; the database holds the limits of 5 and 60. */
export const idleLockChoices = [5, 10, 15, 20, 30, 45, 60] as const;
export const idleLockSchema = z.object({
  minutes: z.coerce
    .number()
    .refine((value) => idleLockChoices.some((choice) => choice === value), 'choice.invalid'),
});

/** How replies are judged; the database holds the limits of 1 and 60 days. */
export const judgingSchema = z.object({
  fourEyes: flag,
  days: z.coerce
    .number('number.invalid')
    .int('number.invalid')
    .min(1, 'days.between')
    .max(60, 'days.between'),
});
export type JudgingInput = z.output<typeof judgingSchema>;
