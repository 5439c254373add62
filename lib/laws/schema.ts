import { z } from 'zod';
import { line, passage } from '#lib/domain/fields.ts';

const note = passage.refine((text) => text !== '', 'required');

/** What the address bar of the list of laws holds. */
export const lawFilterSchema = z.object({ q: z.string().trim().max(200).catch('') });

/** A lawyer confirms a rule: what they looked at. `digest` is of the rule as the page showed it. */
export const confirmRuleSchema = z.object({
  rule: z.string().max(200),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  note,
});

export const putInEffectSchema = z.object({ note });

/** An answer to a law that changed with an update. */
export const answerUpdateSchema = z.object({
  answer: z.enum(['take-on', 'keep'], 'choice.invalid'),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  note,
});

/** A row of the table of treaties, whose fields the table itself judges, with why it is so. */
export const treatyRowSchema = z.looseObject({ note });

/** Taking a row out, or anything else that only needs a reason. */
export const removeTreatySchema = z.object({ note });

/** A version made by copying another one. */
export const copyVersionSchema = z.object({
  from: z.string().max(100),
  id: line.refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), 'law.wrong-form'),
});

/** The fields of one rule; which there are follows from the rule, so the form leaves the judgement to the action. */
export const looseRuleSchema = z.record(z.string(), z.unknown());
