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
