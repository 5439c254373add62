import { z } from 'zod';
import { line, passage } from '#lib/domain/fields.ts';

/** The shortest reason for opening a sealed case in an emergency, in characters. */
export const shortestReason = 20;

export const emergencySchema = z.object({
  reference: line.refine((text) => text !== '', 'required'),
  reason: passage.refine((text) => text.length >= shortestReason, 'too-short'),
  toldUserId: z.uuid('required'),
});
export type EmergencyInput = z.output<typeof emergencySchema>;

export const endEmergencySchema = z.object({ userId: z.uuid('required') });
