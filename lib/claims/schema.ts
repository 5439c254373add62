import { z } from 'zod';
import { language, line, passage, when } from '#lib/domain/fields.ts';

export const claimStatuses = ['unverified', 'alleged', 'contested', 'supported', 'refuted'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** How one claim stands to another, seen from the one whose page is open. */
export const relations = ['contradicts', 'supports', 'contradicted-by', 'supported-by'] as const;
export type Relation = (typeof relations)[number];

const reference = z
  .union([z.literal(''), z.uuid('choice.invalid')])
  .default('')
  .transform((id) => id || null);
const given = passage.refine((text) => text !== '', 'required');

/** What the form of a claim sends: somebody says something. */
export const claimSchema = z
  .object({
    text: given,
    lang: language,
    authorityId: reference,
    personId: reference,
    byName: line,
    stated: when,
    eventId: reference,
    sourceId: reference,
    status: z.enum(claimStatuses, 'choice.invalid').default('unverified'),
  })
  .superRefine(({ authorityId, personId, byName }, context) => {
    if (authorityId || personId || byName) return;
    context.addIssue({ code: 'custom', path: ['byName'], message: 'required' });
  });
export type ClaimInput = z.output<typeof claimSchema>;

export const linkSchema = z.object({
  relation: z.enum(relations, 'choice.invalid'),
  other: z.uuid('required'),
});
export type LinkInput = z.output<typeof linkSchema>;

export const questionSchema = z.object({ text: given, lang: language, answeredByClaimId: reference });
export type QuestionInput = z.output<typeof questionSchema>;

/** An open question and the claim that answers it. */
export const answerSchema = z.object({ questionId: z.uuid(), claimId: z.uuid() });
