import { z } from 'zod';
import { capacities } from '#lib/domain/case-terms.ts';

export const assignCaseSchema = z.object({
  caseId: z.uuid('required'),
  userId: z.uuid('required'),
  capacity: z.enum(capacities, 'choice.invalid'),
});
export type AssignCase = z.infer<typeof assignCaseSchema>;

export const endAssignmentSchema = z.object({ assignmentId: z.uuid('required') });
export type EndAssignment = z.infer<typeof endAssignmentSchema>;

/** The most cases that one page lists and one sending hands over. */
export const mostHandedOver = 100;

export const handOverSchema = z.object({
  from: z.uuid('required'),
  to: z.uuid('required'),
  capacity: z.enum(['same', ...capacities], 'choice.invalid'),
  // One ticked box sends a text, several send a list.
  cases: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(z.uuid()).min(1, 'cases.none').max(mostHandedOver),
  ),
});
export type HandOver = z.output<typeof handOverSchema>;

export const personSchema = z.object({ userId: z.uuid() });
