import { z } from 'zod';
import { authorityKinds } from '#lib/domain/authority-kinds.ts';
import { countryCodes } from '#lib/domain/countries.ts';
import { language, line, passage, when } from '#lib/domain/fields.ts';
import { rolls } from '#lib/domain/regimes/regime-schema.ts';
import { isTimeZone } from '#lib/domain/time-zones.ts';

export const channelKinds = ['post', 'email', 'web-form', 'phone', 'fax', 'in-person', 'other'] as const;

const orNull = (text: string) => text || null;
const rows = <T extends z.ZodType>(row: T) => z.array(row).max(20, 'too-many').default([]);

/** A body of the directory as its form sends it; empty rows of a list are left out. */
export const authoritySchema = z.object({
  nameEn: line.refine((text) => text !== '', 'required'),
  nameRu: line,
  nameLocal: line,
  nameLocalLang: language,
  abbreviation: line,
  parentId: z
    .union([z.uuid('choice.invalid'), z.literal('')])
    .default('')
    .transform(orNull),
  state: z.string().refine((code) => countryCodes.includes(code), 'required'),
  kind: z.enum(authorityKinds, 'required'),
  timeZone: line.refine(isTimeZone, 'required'),
  roll: z
    .union([z.enum(rolls), z.literal('')], 'choice.invalid')
    .default('')
    .transform((roll) => roll || null),
  address: passage,
  notes: passage,
  channels: rows(z.object({ kind: z.enum(channelKinds, 'required'), value: line, note: line })).transform(
    (channels) => channels.filter(({ value, note }) => value !== '' || note !== ''),
  ),
  regimes: rows(z.object({ id: line }))
    .transform((list) => list.map(({ id }) => id).filter(Boolean))
    .refine((ids) => new Set(ids).size === ids.length, 'regime.twice'),
});
export type SaveAuthority = z.output<typeof authoritySchema>;

export const officialSchema = z.object({
  name: line.refine((text) => text !== '', 'required'),
  nameLang: language,
  position: line,
  fromEdtf: when,
  untilEdtf: when,
  notes: passage,
});
export type SaveOfficial = z.output<typeof officialSchema>;

/** What the address bar of the directory holds; anything unreadable counts as absent. */
export const directoryFilterSchema = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .or(z.literal(''))
    .catch(''),
  kind: z.enum(authorityKinds).or(z.literal('')).catch(''),
});
export type DirectoryFilter = z.output<typeof directoryFilterSchema>;
