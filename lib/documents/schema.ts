import { z } from 'zod';
import { language, line } from '#lib/domain/fields.ts';

/** What a document is; a row may bear another kind that came with imported data. */
export const documentKinds = [
  'inquiry-letter',
  'official-reply',
  'statement',
  'court-paper',
  'identity-paper',
  'medical-paper',
  'consent',
  'publication',
  'screenshot',
  'photograph',
  'video',
  'audio',
  'correspondence',
  'other',
] as const;

/** What people say about a document; the file's own facts are never typed. */
export const documentSchema = z.object({
  title: line,
  kind: z.string().trim().min(1, 'required').max(60, 'too-long').default('other'),
  language,
  receivedFrom: line,
  receivedHow: line,
});
export type DocumentInput = z.output<typeof documentSchema>;
