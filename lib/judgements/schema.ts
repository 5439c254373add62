import { z } from 'zod';
import { exactDay, flag, line, passage } from '#lib/domain/fields.ts';
import { judgements } from '#lib/domain/inquiry/judgement.ts';

const person = z
  .union([z.literal(''), z.uuid('choice.invalid')])
  .default('')
  .transform((id) => id || null);

/** A remedy of the law, as the engine names it; its limit is the law's, and a day is asked for where there is none. */
const remedy = z.object({
  key: z.string().max(200, 'too-long'),
  chosen: flag,
  hard: flag,
  dueOn: exactDay,
  assigneeId: person,
});
const step = z.object({ title: line, dueOn: exactDay, hard: flag, assigneeId: person });

/** What the form of a judgement sends. */
export const judgementSchema = z
  .object({
    verdict: z.enum(judgements, 'choice.invalid'),
    grounds: passage.refine((text) => text !== '', 'required'),
    remedies: z.array(remedy).max(50, 'too-many').default([]),
    /** Procedures outside the inquiry's own law, as its list of them names them. */
    procedures: z.array(remedy).max(100, 'too-many').default([]),
    steps: z.array(step).max(20, 'too-many').default([]),
  })
  .superRefine(({ steps }, context) => {
    steps.forEach(({ title, dueOn }, index) => {
      if (title && !dueOn)
        context.addIssue({ code: 'custom', path: ['steps', index, 'dueOn'], message: 'required' });
    });
  });
export type JudgementInput = z.output<typeof judgementSchema>;

/** A reply or an unmet duty that is to be put before a lawyer. */
export const subjectSchema = z.object({ subject: z.string().min(1).max(200) });
/** A step that was done, is open again, or was checked by another. */
export const stepActSchema = z.object({ id: z.uuid(), act: z.enum(['done', 'reopen', 'check']) });
