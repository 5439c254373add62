import { z } from 'zod';
import { exactDay, flag } from '#lib/domain/fields.ts';
import { sendingChannels } from '#lib/domain/inquiry/move-schema.ts';
import { cleanText } from '#lib/domain/letters/clean-text.ts';
import { letterKinds, letterLangs } from '#lib/domain/letters/letter-terms.ts';
import { typedPlaceholders } from '#lib/domain/letters/placeholders.ts';

/** What the forms about letters send. */

const choice = z.string({ error: 'required' }).min(1, 'required').pipe(z.uuid('choice.invalid'));
const text = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => cleanText(typed).trim())
    .pipe(z.string().max(most, 'too-long'));
const needed = (most: number) => text(most).pipe(z.string().min(1, 'required'));

export const letterSchema = z.object({
  templateId: choice,
  authorityId: choice,
  subject: needed(300),
  body: needed(20_000),
  fields: z
    .object(Object.fromEntries(typedPlaceholders.map((name) => [name, text(1000)])))
    .partial()
    .default({})
    .transform(
      (fields) =>
        Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Record<string, string>,
    ),
  withTrace: flag,
});
export type LetterInput = z.output<typeof letterSchema>;

/** A new letter besides: what it is, and which remedy it takes up. */
export const newLetterSchema = letterSchema.extend({
  kind: z.enum(letterKinds, 'choice.invalid'),
  remedyKey: z
    .string()
    .max(300)
    .default('')
    .transform((key) => key || null),
});
export type NewLetterInput = z.output<typeof newLetterSchema>;

export const commentSchema = z.object({ comment: needed(4000) });
/** A comment that goes along with something else. */
export const noteSchema = z.object({ comment: text(4000) });

/** What an approver has seen: the text with everything filled in, by its digest. */
export const approvalSchema = noteSchema.extend({ seen: z.string().max(64).default('') });

export const sentSchema = z.object({
  channel: z.enum(sendingChannels, 'choice.invalid').refine((one) => one !== 'unknown', 'required'),
  sentOn: exactDay.refine((day) => day !== null, 'required').transform((day) => day ?? ''),
  trackingNumber: text(100),
  proofDocumentId: z
    .string()
    .default('')
    .transform((id) => id || null)
    .pipe(z.uuid('choice.invalid').nullable()),
});
export type SentInput = z.output<typeof sentSchema>;

export const templateSchema = z.object({
  name: needed(120),
  kind: z.enum(letterKinds, 'choice.invalid'),
  lang: z.enum(letterLangs, 'choice.invalid'),
  file: z
    .instanceof(File, { error: 'file.missing' })
    .refine((file) => file.size > 0, 'file.missing')
    .refine((file) => file.size <= 2_000_000, 'template.too-large'),
});

/** How a new letter is asked for in the address. */
export const startSchema = z.object({
  kind: z.enum(letterKinds).optional().catch(undefined),
  lang: z.enum(letterLangs).optional().catch(undefined),
  remedy: z.string().max(300).optional().catch(undefined),
  hop: z.uuid().optional().catch(undefined),
});
