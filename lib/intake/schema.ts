import { z } from 'zod';
import { caseKinds, sensitivities, urgencies } from '#lib/domain/case-terms.ts';
import { country, flag, language, line, passage, ticked, when } from '#lib/domain/fields.ts';
import { channelRows, citizenshipRows, consentFields, nameRows } from '#lib/domain/person-fields.ts';
import { partyRoles } from '#lib/domain/person-terms.ts';

/** Everything an intake asks. Nothing is required while it is being written. */
export const intakeSchema = z.object({
  names: nameRows,
  isGroup: flag,
  born: when,
  citizenships: citizenshipRows,
  what: passage,
  lang: language,
  kinds: ticked(caseKinds),
  when,
  place: line,
  hostState: country,
  originState: country,
  reporter: z
    .object({ name: line, language, role: z.enum(partyRoles).default('reporter') })
    .default({ name: '', language: 'und', role: 'reporter' }),
  channels: channelRows,
  consent: consentFields.default({ state: 'not-asked', scope: [], givenBy: '', how: '', givenOn: null }),
  title: line,
  urgency: z.enum(urgencies).default('normal'),
  sensitivity: z.enum(sensitivities).default('open'),
});

/** The least a case needs: somebody or something in danger, and what happened. */
export const openCaseSchema = intakeSchema.superRefine((intake, context) => {
  if (intake.names.length === 0) {
    context.addIssue({ code: 'custom', path: ['names', 0, 'text'], message: 'required' });
  }
  if (intake.what === '') context.addIssue({ code: 'custom', path: ['what'], message: 'required' });
});
export type OpenCase = z.output<typeof openCaseSchema>;

/** What travels beside the form's text: which draft, from which state of it, from which tab. */
export const draftMark = z.object({
  version: z.coerce.number().int().positive(),
  tab: z.uuid().nullish().catch(null),
  seq: z.coerce.number().int().nonnegative().catch(0),
});
export type DraftMark = z.output<typeof draftMark>;
