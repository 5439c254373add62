import { z } from 'zod';
import { language, line, passage, when } from '#lib/domain/fields.ts';

/** Kinds of event offered for choice; a row may bear another that came with imported data. */
export const eventKinds = [
  'activism',
  'threat',
  'surveillance',
  'wanted-notice',
  'search-and-seizure',
  'coerced-statement',
  'detention',
  'release',
  'disappearance',
  'denial-of-access',
  'ill-treatment',
  'killing',
  'transfer',
  'expulsion',
  'court-hearing',
  'sentence',
  'travel-ban',
  'contact',
  'official-statement',
  'publication',
  'other',
] as const;

/** The Admiralty scale: how far the source is trusted, and how credible the information is. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

export const sourceKinds = [
  'witness',
  'victim',
  'relative',
  'official-document',
  'publication',
  'public-statement',
  'organisation',
  'lawyer',
  'anonymous',
  'other',
] as const;

const reference = z
  .union([z.literal(''), z.uuid('choice.invalid')])
  .default('')
  .transform((id) => id || null);
const grade = <T extends readonly [string, ...string[]]>(grades: T) =>
  z
    .union([z.literal(''), z.enum(grades)])
    .default('')
    .transform((given): T[number] | null => given || null);

/** Boxes named by the id of what they tick: `people.<id>` = on. */
const tickedIds = z
  .record(z.uuid('choice.invalid'), z.string())
  .default({})
  .transform((boxes) => Object.keys(boxes));

/** What the form of an event sends. A new source may be named instead of choosing one. */
export const eventSchema = z.object({
  date: when,
  kind: z.string().trim().min(1, 'required').max(60, 'too-long'),
  text: passage.refine((text) => text !== '', 'required'),
  lang: language,
  place: line,
  people: tickedIds,
  authorityId: reference,
  sourceId: reference,
  newSource: z
    .object({ title: line, kind: z.enum(sourceKinds).default('other'), authors: line, date: when })
    .default({ title: '', kind: 'other', authors: '', date: null }),
  sourceNote: line,
  reliability: grade(reliabilities),
  credibility: grade(credibilities),
});

export type EventInput = z.output<typeof eventSchema>;
