import { z } from 'zod';

const line = z.string().trim();

export const signInSchema = z.object({
  email: line.min(1, 'required').max(320, 'too-long'),
  // Not trimmed: a space may belong to a password. Bounded, because hashing costs.
  password: z.string().min(1, 'required').max(1000, 'too-long'),
  next: z.string().optional(),
});
