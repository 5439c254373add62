import { z } from 'zod';
import { country, exactDay, language, line, ticked } from './fields.ts';
import { channelKinds, channelRisks, consentScopes, consentStates, nameKinds } from './person-terms.ts';

export const nameRow = z.object({ text: line, language, kind: z.enum(nameKinds).default('official') });
export type NameRow = z.output<typeof nameRow>;

/** Spellings of a name; rows left empty fall away. */
export const nameRows = z
  .array(nameRow)
  .max(50, 'too-many')
  .default([])
  .transform((rows) => rows.filter((row) => row.text !== ''));

export const citizenshipRows = z
  .array(z.object({ state: country }))
  .max(10, 'too-many')
  .default([])
  .transform((rows) => [...new Set(rows.flatMap((row) => row.state ?? []))]);

export const channelRow = z.object({
  kind: z.enum(channelKinds).default('phone'),
  value: line,
  risk: z.enum(channelRisks).default('unknown'),
  note: line,
});
export type ChannelRow = z.output<typeof channelRow>;

/** Ways to reach somebody; rows without one fall away. */
export const channelRows = z
  .array(channelRow)
  .max(20, 'too-many')
  .default([])
  .transform((rows) => rows.filter((row) => row.value !== ''));

export const consentFields = z.object({
  state: z.enum(consentStates).default('not-asked'),
  scope: ticked(consentScopes),
  givenBy: line,
  how: line,
  givenOn: exactDay,
});
export type ConsentFields = z.output<typeof consentFields>;
