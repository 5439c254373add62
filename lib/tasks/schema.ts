import { z } from 'zod';
import { exactDay, line, passage } from '#lib/domain/fields.ts';

/** What the form of a task sends. The day may be typed in any way but must be one whole day. */
export const taskSchema = z.object({
  title: line.refine((text) => text !== '', 'required'),
  note: passage,
  dueOn: exactDay,
  assigneeId: z
    .union([z.literal(''), z.uuid('choice.invalid')])
    .default('')
    .transform((id) => id || null),
});
export type TaskInput = z.output<typeof taskSchema>;
