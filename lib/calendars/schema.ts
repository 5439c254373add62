import { z } from 'zod';
import { exactDay, line, passage } from '#lib/domain/fields.ts';

export const dayKinds = ['off', 'work', 'short'] as const;
export const yearStatuses = ['computed', 'draft', 'official'] as const;
/** Bytes of a calendar file; the parsers refuse more. */
export const largestFile = 1_000_000;

const legalRef = line.refine((text) => text !== '', 'required');
const givenDay = exactDay.refine((day) => day !== null, 'required').transform((day) => day ?? '');

/** A day as its form sends it. */
export const setDaySchema = z.object({
  day: givenDay,
  kind: z.enum(dayKinds, 'required'),
  name: line,
  movedFrom: exactDay,
  legalRef,
  authorityId: z
    .union([z.uuid('choice.invalid'), z.literal('')])
    .default('')
    .transform((id) => id || null),
});
export type SetDay = z.output<typeof setDaySchema>;

/** The same, tried before it is set: the legal ground may still be missing. */
export const tryDaySchema = setDaySchema.omit({ legalRef: true });
export type TryDay = z.output<typeof tryDaySchema>;

export const setYearSchema = z.object({
  status: z.enum(yearStatuses, 'choice.invalid'),
  note: passage.refine((text) => text !== '', 'required'),
});

/** A file to look at: the text of it, chosen or pasted. */
export const previewSchema = z.object({
  text: z.string().max(largestFile, 'calendar.too-large').default(''),
});

/** The same text, taken in. */
export const takeInSchema = z.object({ text: z.string().min(1, 'required').max(largestFile), legalRef });
