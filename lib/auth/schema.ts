import { z } from 'zod';
import { longestPassword, passwordLengthError } from '#lib/domain/password-rule.ts';
import { isTimeZone } from '#lib/domain/time-zones.ts';

const line = z.string().trim();

export const signInSchema = z.object({
  email: line.min(1, 'required').max(320, 'too-long'),
  // Not trimmed: a space may belong to a password.
  password: z.string().min(1, 'required').max(longestPassword, 'too-long'),
  next: z.string().optional(),
});

export const confirmSchema = z.object({
  confirmation: z.string().min(1, 'confirm.required').max(longestPassword, 'too-long'),
  next: z.string().optional(),
});

/** What the lock screen sends. */
export const unlockSchema = z.object({
  email: line.min(1).max(320),
  password: z.string().min(1).max(longestPassword),
});

/** A code as somebody types it: of the app, or a recovery code. */
export const codeSchema = z.object({
  code: z.string().trim().min(1, 'required').max(100, 'too-long'),
  next: z.string().optional(),
});

/** A factor to take away: the app, or a passkey by its id. */
export const removeFactorSchema = z.object({ factor: z.union([z.literal('app'), z.uuid()]) });

export const passkeyPurposeSchema = z.enum(['register', 'sign-in', 'second-factor', 'confirm', 'unlock']);

/** The name by which a person knows a passkey; empty when it is about none. */
const passkeyName = z.string().trim().max(100, 'longer-than?max=100');
export const renamePasskeySchema = z.object({ passkey: z.uuid(), name: passkeyName.min(1, 'required') });

/** What a browser brings back from an authenticator. The library that judges it reads the rest of the response. */
export const passkeyAnswerSchema = z.object({
  response: z.looseObject({ id: z.string().min(1).max(2000) }),
  name: passkeyName.default(''),
  next: z.string().max(2000).optional(),
});

/** A form that is one button. */
export const noFieldsSchema = z.object({});

/** An e-mail address as one types it; kept as typed, compared without case. */
export const emailSchema = line.min(1, 'required').max(320, 'too-long').pipe(z.email('email.invalid'));
export const nameSchema = line.min(1, 'required').max(200, 'longer-than?max=200');

export const setPasswordSchema = z
  .object({ token: line.max(100), password: z.string() })
  .superRefine((input, context) => refuseLength(input.password, context));

/** One's own new password, by the present one. */
export const changePasswordSchema = z
  .object({
    current: z.string().min(1, 'required').max(longestPassword, 'too-long'),
    password: z.string(),
  })
  .superRefine((input, context) => refuseLength(input.password, context));

export const foundSchema = z
  .object({
    token: line.max(100),
    organisation: nameSchema,
    prefix: line.regex(/^[A-Z]{2,6}$/, 'format.invalid'),
    timeZone: line.min(1, 'required').refine(isTimeZone, 'choice.invalid'),
    name: nameSchema,
    email: emailSchema,
    password: z.string(),
  })
  .superRefine((input, context) => refuseLength(input.password, context));

export type FoundOrganisation = z.output<typeof foundSchema>;

function refuseLength(password: string, context: z.RefinementCtx): void {
  const message = password === '' ? 'required' : passwordLengthError(password);
  if (message) context.addIssue({ code: 'custom', path: ['password'], message });
}
