import { z } from 'zod';
import { flag, line, passage, rowVersion, when } from '#lib/domain/fields.ts';
import { channelRow, citizenshipRows, consentFields, nameRows } from '#lib/domain/person-fields.ts';
import { partyRoles, safetyStatuses } from '#lib/domain/person-terms.ts';

/** A person of a case. Nothing but the role is required: a witness may have no name here. */
export const personSchema = z.object({
  role: z.enum(partyRoles),
  isGroup: flag,
  names: nameRows,
  born: when,
  citizenships: citizenshipRows,
  residence: line,
  position: line,
  authorityId: z
    .union([z.uuid(), z.literal('')], 'choice.invalid')
    .default('')
    .transform((id) => id || null),
  safety: z.enum(safetyStatuses).default('unknown'),
  notes: passage,
});
export type PersonInput = z.output<typeof personSchema>;

export const editPersonSchema = personSchema.extend({ version: rowVersion });
export type EditPerson = z.output<typeof editPersonSchema>;

export const addChannelSchema = channelRow.extend({
  value: line.refine((text) => text !== '', 'required'),
});
export type AddChannel = z.output<typeof addChannelSchema>;

export const recordConsentSchema = consentFields;
export type RecordConsent = z.output<typeof recordConsentSchema>;
