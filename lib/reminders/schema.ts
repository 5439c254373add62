import { z } from 'zod';

/** Which reminders were seen: those of one obligation or task, or all. */
export const markSeenSchema = z.object({ subjectId: z.union([z.uuid(), z.literal('all')]) });
export type MarkSeen = z.infer<typeof markSeenSchema>;
