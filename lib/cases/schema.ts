import { z } from 'zod';
import { caseKinds, caseStatuses, sensitivities, urgencies } from '#lib/domain/case-terms.ts';
import { country, dayCursor, language, line, passage, rowVersion, ticked, when } from '#lib/domain/fields.ts';

/** What can be corrected on a case by whoever may see it. */
export const editCaseSchema = z.object({
  version: rowVersion,
  title: line.refine((text) => text !== '', 'required'),
  titleLang: language,
  summary: passage,
  kinds: ticked(caseKinds),
  urgency: z.enum(urgencies),
  hostState: country,
  originState: country,
  place: line,
  happened: when,
});
export type EditCase = z.output<typeof editCaseSchema>;

export const changeStatusSchema = z.object({ version: rowVersion, status: z.enum(caseStatuses) });
export const changeSensitivitySchema = z.object({ version: rowVersion, sensitivity: z.enum(sensitivities) });

/** The filters of the list of cases as its address carries them; what cannot be read is left out. */
export const caseFilterSchema = z.object({
  status: z.enum(['active', 'all', ...caseStatuses]).catch('active'),
  urgency: z.enum(urgencies).optional().catch(undefined),
  sensitivity: z.enum(sensitivities).optional().catch(undefined),
  who: z.enum(['me', 'nobody']).optional().catch(undefined),
  reference: z.string().trim().max(40).catch(''),
  after: dayCursor.optional().catch(undefined),
});
export type CaseFilter = z.output<typeof caseFilterSchema>;
